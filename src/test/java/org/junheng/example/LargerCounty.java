package org.junheng.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The failing county with more schools: copies of its own, each a little larger than its model. */
final class LargerCounty {
  private static final Path MODEL = Path.of("examples/county-fails");
  private static final long FIRST_CODE = 9900020000L;

  private LargerCounty() {}

  /** Writes the county's files with so many schools. */
  static void write(Path folder, int schools) throws IOException {
    for (String file : List.of("county.csv", "attestation.csv", "survey.csv")) {
      Files.copy(MODEL.resolve(file), folder.resolve(file));
    }
    List<String> lines = Files.readAllLines(MODEL.resolve("school.csv"));
    int own = lines.size() - 1;
    Map<String, List<String>> copies = new HashMap<>();
    List<String> all = new ArrayList<>(lines);
    for (int copy = 0; all.size() <= schools; copy++) {
      String[] cells = lines.get(1 + copy % own).split(",", -1);
      String code = Long.toString(FIRST_CODE + copy);
      copies.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(code);
      cells[0] = code;
      cells[1] = cells[1] + "（" + (copy + 1) + "）";
      for (int at = 9; at < cells.length; at++) {
        cells[at] = larger(cells[at], copy);
      }
      all.add(String.join(",", cells));
    }
    Files.write(folder.resolve("school.csv"), all);
    for (String file : List.of("class.csv", "room.csv")) {
      Files.write(folder.resolve(file), within(Files.readAllLines(MODEL.resolve(file)), copies));
    }
  }

  // Two schools with the very same figures would be a finding of its own.
  private static String larger(String cell, int copy) {
    return cell.matches("[1-9]\\d{2,8}") ? Long.toString(Long.parseLong(cell) + 1 + copy) : cell;
  }

  private static List<String> within(List<String> lines, Map<String, List<String>> copies) {
    List<String> all = new ArrayList<>(lines);
    for (String line : lines) {
      int end = line.indexOf(',');
      for (String code : copies.getOrDefault(line.substring(0, end), List.of())) {
        all.add(code + line.substring(end));
      }
    }
    return all;
  }
}
