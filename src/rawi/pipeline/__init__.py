"""The way of a page: one folder a stage, in the order that `order.py` lists."""
