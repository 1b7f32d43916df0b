package org.junheng.masking;

import java.util.List;

/**
 * A count that is the sum of others, none of them zero.
 *
 * @param total the sum
 * @param parts what it is the sum of
 */
record Relation(Spot total, List<Spot> parts) {
  Relation {
    parts = List.copyOf(parts);
  }
}
