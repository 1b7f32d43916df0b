package org.junheng.table;

import java.util.List;
import org.junheng.problem.Location;

/**
 * A row whose key stands in several rows of a file. Where they agree, it has their values; a field
 * in which they differ is missing.
 *
 * @param places where each of the rows stands, in order
 * @param differing the fields in which they differ; none of copies
 */
public record Doubled(List<Location> places, List<String> differing) {
  public Doubled {
    places = List.copyOf(places);
    differing = List.copyOf(differing);
  }
}
