package org.junheng.table;

import java.util.List;
import org.junheng.text.Text;

/**
 * One value a category field may take.
 *
 * @param name the value's name in rules and results
 * @param title how it is shown
 * @param aliases other spellings found in data
 */
public record Category(String name, Text title, List<String> aliases) {
  public Category {
    aliases = List.copyOf(aliases);
  }
}
