"""From rows to Plotly figures; pure, and no Dash."""
