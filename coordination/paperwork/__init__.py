"""Facts -> words -> bytes. Pure: no database, no network, no clock; the same paper gives the same bytes."""
