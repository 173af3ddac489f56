"""Sheets drawn on paper: one drawing for the preview, the printer, PDF and PNG.

Everything is laid out in tenths of a millimetre (``UNIT``), with text shaped by design metrics, so that a line
ends at the same word on every device.
"""
