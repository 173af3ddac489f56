"""Small charts that are painted, and the words that say the same.

    from backbeat.ui.charts.data import Bar, Dot
    from backbeat.ui.charts.card import ChartCard
    from backbeat.ui.charts.columns import ColumnChart

    card = ChartCard(look, tr("Minutes a week"), ColumnChart(look))
    card.show_bars([Bar("3 Mar", 24.0, "24 min"), ...], tr("24 minutes this week, 31 last week."))

Each chart takes finished words with its numbers and decides nothing: what is worth a sentence is for whoever knows.
"""
