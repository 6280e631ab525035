#include "lesson/svg/faults.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

/// "W419 3: <script>" of a picture with that inside, or empty.
std::string fault_in(const std::string& inside) {
  const std::string picture =
      "<?xml version=\"1.0\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 3 2\">\n" +
      inside + "</svg>\n";
  const auto fault = svg::find_fault(picture);
  if (!fault) return {};
  CHECK(!fault->hint.empty());
  return std::string(rank_of(fault->mistake).code) + " " + std::to_string(fault->line) + ": " + fault->what;
}

}  // namespace

TEST_CASE("A picture that drawing programs save has no fault") {
  CHECK(fault_in("").empty());
  CHECK(fault_in("<!-- <script> --><title>Kidney &amp; liver &#8211; &#x2013;</title>\n<g id='a'><rect/></g>").empty());
  CHECK(fault_in("<style><![CDATA[ .a > .b { fill: url(#gradient) } ]]></style>").empty());
  CHECK(fault_in("<use xlink:href='#a'/><rect fill='url(#g)' style='fill: url( \"#g\" )'/>").empty());
  CHECK(
      fault_in("<image href='data:image/png;base64,AAAA'/><image xlink:href=' data:image/JPEG;base64,AAAA'/>").empty());
  CHECK_FALSE(svg::find_fault("\xEF\xBB\xBF<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n<svg/>\n"));
}

TEST_CASE("A picture that is not well-formed is told of, with the line") {
  CHECK(fault_in("<g>\n<rect/>\n") == "W418 5: </svg> stands where the <g> of line 3 is still open");
  CHECK(fault_in("<rect/></g>") == "W418 3: </g> stands where the <svg> of line 2 is still open");
  CHECK(fault_in("<rect width=3/>") == "W418 3: the tag <rect> holds something that is no attribute");
  CHECK(fault_in("<rect hidden/>") == "W418 3: the tag <rect> holds something that is no attribute");
  CHECK(fault_in("<rect x='1' x='2'/>") == "W418 3: <rect> has \"x\" twice");
  CHECK(fault_in("<rect x='1'y='2'/>") == "W418 3: a space is missing between two attributes");
  CHECK(fault_in("<rect x='1\n<g y='2'/>") == "W418 3: the value of \"x\" is never closed");
  CHECK(fault_in("<rect x='1' <g/>") == "W418 3: the tag <rect is never closed");
  CHECK(fault_in("<text>1 < 2</text>") == "W418 3: a < stands alone");
  CHECK(fault_in("<text>You & me</text>") == "W418 3: this & begins nothing that XML knows");
  CHECK(fault_in("<text>&nbsp;</text>") == "W418 3: this & begins nothing that XML knows");
  CHECK(fault_in("<!-- a") == "W418 3: this comment is never closed");
  CHECK(svg::find_fault("<svg>")->what == "<svg> is never closed");
  CHECK(svg::find_fault("<svg/><svg/>")->what == "<svg> stands behind the end of the picture");
  CHECK(svg::find_fault("<svg/>words")->what == "words stand behind the end of the picture");
  CHECK(svg::find_fault("<svg")->what == "the tag <svg is never closed");
  CHECK(svg::find_fault("")->what == "it holds nothing");
  CHECK(svg::find_fault("<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg/>")->what ==
        "its document type declares what a picture has no need of");
}

TEST_CASE("A picture that may do something is told of") {
  CHECK(fault_in("<script/>") == "W419 3: <script>");
  CHECK(fault_in("\n<svg:SCRIPT>1</svg:SCRIPT>") == "W419 4: <svg:SCRIPT>");
  CHECK(fault_in("<foreignObject/>") == "W419 3: <foreignObject>");
  CHECK(fault_in("<rect\nonload='a()'/>") == "W419 4: the event handler \"onload\"");
  CHECK(fault_in("<a><set attributeName='xlink:href' to='javascript:a()'/></a>") == "W419 3: an animation of \"href\"");
}

TEST_CASE("A picture that takes something from outside of itself is told of") {
  CHECK(fault_in("<image href='http://example.org/a.png'/>") == "W420 3: href=\"http://example.org/a.png\"");
  CHECK(fault_in("<image xlink:href='//example.org/a.png'/>") == "W420 3: xlink:href=\"//example.org/a.png\"");
  CHECK(fault_in("<use href='other.svg#a'/>") == "W420 3: href=\"other.svg#a\"");
  CHECK(fault_in("<a href='java&#115;cript:a()'/>") == "W420 3: href=\"javascript:a()\"");
  CHECK(fault_in("<image href='data:image/svg+xml;base64,AAAA'/>") ==
        "W420 3: href=\"data:image/svg+xml;base64,AAAA\"");
  CHECK(fault_in("<rect fill='url(file:///a)'/>") == "W420 3: url(file:///a)");
  CHECK(fault_in("<rect style='fill: URL(\"a.svg\")'/>") == "W420 3: url(\"a.svg\")");
  CHECK(fault_in("<style>@import 'a.css';</style>") == "W420 3: @import");
  CHECK(fault_in("<style>a { fill: \\75rl(//a) }</style>") == "W420 3: \\");
  CHECK(fault_in("<?xml-stylesheet href='a.css'?>") == "W420 3: a style sheet");
  CHECK(fault_in("<g xml:base='https://example.org/'/>") == "W420 3: xml:base=\"https://example.org/\"");
}

TEST_CASE("Of a picture the first fault is told") {
  CHECK(fault_in("<script/><g>") == "W419 3: <script>");
  CHECK(fault_in("<g></b><script/>").starts_with("W418"));
}
