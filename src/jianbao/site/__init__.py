"""Urls, page plans, filters, assets, rendering, feeds, writing."""
