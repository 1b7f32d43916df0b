package org.junheng.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junheng.check.Result;

/** Whether a manifest says the same as the result that is packed with it, and as itself. */
final class Agreement {
  private final Manifest manifest;
  private final Result.Run run;
  private final BiConsumer<String, Fault.Kind> fault;

  Agreement(Manifest manifest, Result result, BiConsumer<String, Fault.Kind> fault) {
    this.manifest = manifest;
    this.run = result.run();
    this.fault = fault;
  }

  void look() {
    boolean agrees =
        manifest.tool().equals(run.tool())
            && manifest.made().equals(run.started())
            && isSaid("as-of", run.asOf().toString())
            && isSaid("fail-on", run.failOn())
            && allowsUndecided() == run.allowUndecided()
            && areBooksThere()
            && areNamedFilesSaid()
            && isDataSaid();
    if (!agrees) {
      fault.accept(Manifest.FILE, Fault.Kind.DISAGREEING);
    }
  }

  private boolean isSaid(String option, String value) {
    List<String> said = manifest.options().getOrDefault(option, List.of());
    return said.size() == 1 && said.get(0).equalsIgnoreCase(value);
  }

  private boolean allowsUndecided() {
    String option = "allow-undecided";
    return manifest.options().containsKey(option) && !isSaid(option, "false");
  }

  private boolean areBooksThere() {
    Set<String> books =
        manifest.members(Member.BOOK).stream().map(Member::name).collect(Collectors.toSet());
    return books.containsAll(manifest.options().getOrDefault("rules", List.of()));
  }

  // A file that an option named is said by that option, and by nothing else.
  private boolean areNamedFilesSaid() {
    Set<String> kinds = new TreeSet<>();
    manifest.members().forEach(member -> kinds.add(member.kind()));
    kinds.removeAll(Member.OWN);
    kinds.remove(PackContents.PROJECT);
    for (String kind : kinds) {
      List<String> said = new ArrayList<>(manifest.options().getOrDefault(kind, List.of()));
      Collections.sort(said);
      if (!said.equals(manifest.members(kind).stream().map(Member::path).sorted().toList())) {
        return false;
      }
    }
    return true;
  }

  private boolean isDataSaid() {
    Map<String, String> kept =
        manifest.members(Member.DATA).stream()
            .collect(Collectors.toMap(Member::path, Member::name, (one, other) -> one));
    Set<String> said = new HashSet<>();
    for (KeptData data : manifest.data()) {
      if (!data.name().equals(kept.get(data.path()))) {
        return false;
      }
      said.add(data.path());
    }
    return said.equals(kept.keySet());
  }
}
