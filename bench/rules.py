"""The rules that both engines are given as data: HJ 633-2012 for a day's index, HJ 663 for who counts and by what.

Pollutants are in the standard's order. Concentrations are whole µg/m³; carbon monoxide is counted in tenths of mg/m³,
so that an index is a matter of whole numbers.
"""

POLLUTANTS = ["so2", "no2", "co", "o3", "pm10", "pm25"]
# Rated by their 24 h mean; ozone by its daily maximum 8 h mean.
MEANS = ["so2", "no2", "co", "pm10", "pm25"]

HOURS_OF_A_DAY = 20
HOURS_OF_8 = 6
WINDOWS_OF_A_DAY = 14
# Above this, a day of ozone counts though it has fewer windows.
OZONE_LIMIT = 160
# The share of stations that a day of the city needs.
STATIONS = 0.75

# The hours of a day's windows: those that end at hour 8 to 24.
WINDOWS = [range(end - 7, end + 1) for end in range(8, 25)]

PERCENTILE = {"so2": 0.98, "no2": 0.98, "co": 0.95, "o3": 0.90, "pm10": 0.95, "pm25": 0.95}

IAQI = [0, 50, 100, 150, 200, 300, 400, 500]
# The last of ozone is where its column ends: a day above has no index.
POINTS = {
    "so2": [0, 50, 150, 475, 800, 1600, 2100, 2620],
    "no2": [0, 40, 80, 180, 280, 565, 750, 940],
    "co": [0, 20, 40, 140, 240, 360, 480, 600],
    "o3": [0, 100, 160, 215, 265, 800],
    "pm10": [0, 50, 150, 250, 350, 420, 500, 600],
    "pm25": [0, 35, 75, 115, 150, 250, 350, 500],
}
ABOVE = {pollutant: None if pollutant == "o3" else 500 for pollutant in POLLUTANTS}

# A mean of whole numbers is no nearer to a tie than 10⁻⁷ unless it is one. What binary floats add is below 10⁻⁹, so
# that a value rounded to 9 decimals is a tie exactly where the true one is, and half to even then gives the true digit.
DECIMALS_OF_A_FLOAT = 9


def segments(pollutant):
    """(lower, upper, index at lower, index at upper) of each segment of the pollutant's column."""
    points = POINTS[pollutant]
    return list(zip(points, points[1:], IAQI, IAQI[1:]))
