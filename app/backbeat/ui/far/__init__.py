"""The far view: a session as it is read from one to five metres, lying on the belly.

`sizes` says how large words have to be, `breaking` where they may be broken, `layout` where everything goes;
none of them knows Qt. `screen` asks the screen how large it is, `view` paints.
"""
