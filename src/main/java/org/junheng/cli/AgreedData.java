package org.junheng.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Result;
import org.junheng.input.Loaded;
import org.junheng.rule.RuleSet;

/**
 * What became of agreements, on a day and, where there is any, with data.
 *
 * @param agreed the waivers and answers; without data each state tells only what its days tell
 * @param asOf the day
 * @param checked whether data was held against them
 */
record AgreedData(Agreed agreed, LocalDate asOf, boolean checked) {
  /** Holds data against agreements; without any data only their days are looked at. */
  static AgreedData of(
      Session session,
      RuleSet rules,
      Agreements agreements,
      List<String> sources,
      DataOptions data,
      SelectionOptions selection) {
    Instant started = Started.of(session.world());
    if (sources.isEmpty() && data.tables.isEmpty() && data.usual.isEmpty()) {
      return undated(agreements, selection.asOf, started);
    }
    CheckOptions options = selection.options(started).with(agreements);
    DataFiles files = new DataFiles(session, sources, data);
    RuleSet tied = files.tied(rules);
    Loaded loaded = files.read(tied, Checker.columns(tied, selection.only, selection.skip));
    files.tell(loaded);
    Result result = Checker.check(tied, loaded.data(), loaded.problems(), loaded.total(), options);
    return new AgreedData(result.agreed(), result.run().asOf(), true);
  }

  private static AgreedData undated(
      Agreements agreements, @Nullable LocalDate asOf, Instant started) {
    LocalDate day = asOf != null ? asOf : started.atZone(ZoneOffset.UTC).toLocalDate();
    return new AgreedData(
        new Agreed(
            agreements.waivers().stream()
                .map(waiver -> new WaiverUse(waiver, WaiverState.UNUSED, 0, 0, 0))
                .toList(),
            agreements.answers().stream()
                .map(answer -> new AnswerUse(answer, AnswerState.UNUSED))
                .toList()),
        day,
        false);
  }
}
