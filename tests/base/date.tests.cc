#include "base/date.h"

#include <catch2/catch_test_macros.hpp>

using waymark::is_iso_date;

TEST_CASE("A date is one of the calendar") {
  CHECK(is_iso_date("2026-11-22"));
  CHECK(is_iso_date("2028-02-29"));
  CHECK(is_iso_date("2000-02-29"));
  CHECK_FALSE(is_iso_date("2027-02-29"));
  CHECK_FALSE(is_iso_date("1900-02-29"));
  CHECK_FALSE(is_iso_date("2026-13-01"));
  CHECK_FALSE(is_iso_date("2026-00-01"));
  CHECK_FALSE(is_iso_date("2026-04-31"));
  CHECK_FALSE(is_iso_date("2026-04-00"));
  CHECK_FALSE(is_iso_date("2026-4-1"));
  CHECK_FALSE(is_iso_date("22/11/2026"));
  CHECK_FALSE(is_iso_date("2026-11-2x"));
}
