package org.junheng.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junheng.cli.InProcess;
import org.junheng.text.Unseen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt inputs of every kind, one after the other for as long as {@code -Dfuzz.seconds} says. Each
 * is made of {@code -Dfuzz.seed} and its number alone; one that fails is kept in {@code
 * target/fuzz} and belongs among the cases.
 */
class FuzzTest {
  // Ends of a run that has something to say; anything else is a defect, or a signal.
  private static final List<Integer> CODES = List.of(0, 1, 2, 3, 4, 5);
  private static final int LONGEST_SECONDS = 120;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "fuzz");
            thread.setDaemon(true);
            return thread;
          });

  @Test
  void whatever_is_spoilt_the_program_ends_with_a_code_and_words(@TempDir Path folder)
      throws Exception {
    List<Target> targets = Target.in(folder);
    long seed = Long.getLong("fuzz.seed", 1L);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("fuzz.seconds", 10L));
    Map<String, Map<Integer, Integer>> ended = new TreeMap<>();
    long number = 0;
    do {
      Random random = new Random(seed * 1_000_003 + number);
      Target target = targets.get((int) (number % targets.size()));
      int code = tried(folder, target, random, seed + "." + number);
      ended.computeIfAbsent(target.kind(), kind -> new TreeMap<>()).merge(code, 1, Integer::sum);
      number++;
    } while (System.nanoTime() < end || number < targets.size());
    System.out.println("fuzz: seed " + seed + ", " + number + " inputs, codes by kind " + ended);
  }

  private int tried(Path folder, Target target, Random random, String name) throws Exception {
    Path file = folder.resolve(target.file());
    byte[] sound = Files.readAllBytes(file);
    byte[] spoilt = new Mutator(random).spoilt(sound);
    List<String> line = target.lines().get(random.nextInt(target.lines().size()));
    try {
      Files.write(file, spoilt);
      String[] words = Target.located(folder, line).toArray(String[]::new);
      InProcess.Ran ran =
          worker.submit(() -> new InProcess().run(words)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      String said = ran.out() + ran.err();
      boolean visible = said.codePoints().noneMatch(c -> c != '\n' && c != '\t' && Unseen.is(c));
      boolean spoken = ran.code() == 0 || !said.isBlank();
      if (!CODES.contains(ran.code()) || !visible || !spoken) {
        failed(
            target,
            name,
            line,
            spoilt,
            "code " + ran.code() + ", visible " + visible + "\n" + said);
      }
      return ran.code();
    } catch (TimeoutException e) {
      failed(target, name, line, spoilt, "no end after " + LONGEST_SECONDS + " s");
    } catch (ExecutionException e) {
      failed(target, name, line, spoilt, String.valueOf(e.getCause()));
    } finally {
      Files.write(file, sound);
    }
    return -1;
  }

  private static void failed(
      Target target, String name, List<String> line, byte[] spoilt, String why) throws IOException {
    Path kept = Path.of("target/fuzz", target.kind() + "-" + name, target.file());
    Files.createDirectories(kept.getParent());
    Files.write(kept, spoilt);
    fail(
        kept
            + ": "
            + String.join(" ", line)
            + "\n"
            + why.substring(0, Math.min(4000, why.length())));
  }

  @Test
  void the_same_seed_spoils_the_same_way() {
    byte[] sound = "a,b\n1,2\n3,4\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int different = 0;
    for (int seed = 0; seed < 100; seed++) {
      byte[] once = new Mutator(new Random(seed)).spoilt(sound);
      assertTrue(
          java.util.Arrays.equals(once, new Mutator(new Random(seed)).spoilt(sound)), "" + seed);
      different += java.util.Arrays.equals(once, sound) ? 0 : 1;
    }
    assertTrue(different > 80, different + " of 100 are spoilt");
  }
}
