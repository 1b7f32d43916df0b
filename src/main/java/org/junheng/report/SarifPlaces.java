package org.junheng.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junheng.check.Result;
import org.junheng.problem.Location;
import org.junheng.table.DataSet.Input;

/** Places of files in a SARIF log. */
final class SarifPlaces {
  /** The name of the folder in which the check ran; code hosts take the root of sources for it. */
  static final String BASE = "%SRCROOT%";

  private final Phrases phrases;
  private final JsonSink json;
  private final Set<String> charactered = new HashSet<>();

  SarifPlaces(Result result, Phrases phrases, JsonSink json) {
    this.phrases = phrases;
    this.json = json;
    for (Input input : result.inputs()) {
      if (input.sheet() == null && input.layout().delimiter().isEmpty()) {
        charactered.add(input.name());
      }
    }
  }

  /** The keys of a file's place. */
  void artifact(String file) throws IOException {
    json.text("uri", FileUri.of(file));
    if (!FileUri.isAbsolute(file)) {
      json.text("uriBaseId", BASE);
    }
  }

  /** The keys of a location. */
  void location(Location place) throws IOException {
    json.object("physicalLocation", () -> physical(place));
  }

  /** The keys of a location that is explained. */
  void location(Location place, String words) throws IOException {
    location(place);
    json.object("message", () -> json.text("text", words));
  }

  private void physical(Location place) throws IOException {
    json.object("artifactLocation", () -> artifact(place.file()));
    if (place.line() == 0) {
      return;
    }
    json.object(
        "region",
        () -> {
          json.number("startLine", place.line());
          if (place.column() > 0 && countsCharacters(place.file())) {
            json.number("startColumn", place.column());
          } else if (place.sheet() != null) {
            json.object("message", () -> json.text("text", phrases.place(place)));
          } else if (place.column() > 0) {
            String cell = phrases.say("sarif.cell", Integer.toString(place.column()));
            json.object("message", () -> json.text("text", cell));
          }
        });
  }

  // Of a table the column of a place is the number of a cell; SARIF counts characters.
  private boolean countsCharacters(String file) {
    return charactered.contains(file);
  }
}
