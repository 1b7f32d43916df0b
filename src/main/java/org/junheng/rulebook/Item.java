package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * One named thing of a book, with the changes that overlays made to it.
 *
 * @param name its name
 * @param entry its key and value; the values of changed keys are those of the overlay, with their
 *     places there
 * @param home the file that names it first
 * @param layers the overlays that changed it
 */
record Item(String name, Node.Entry entry, BookFile home, List<BookFile> layers) {
  Item(String name, Node.Entry entry, BookFile home) {
    this(name, entry, home, List.of());
  }

  /** This as an overlay changed it. */
  Item changed(Node value, BookFile by) {
    List<BookFile> all = new ArrayList<>(layers);
    all.add(by);
    return new Item(name, new Node.Entry(entry.key(), value), home, List.copyOf(all));
  }

  Place place() {
    return entry.key().place();
  }

  /** The id of the book whose file holds a place: this one's, or an overlay's that set it. */
  String bookOf(Place set) {
    return layers.stream()
        .filter(layer -> layer.source() == set.source())
        .map(BookFile::id)
        .findFirst()
        .orElse(home.id());
  }
}
