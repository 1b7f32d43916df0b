package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters of a command. They are declared by calls, for to read annotations
 * would take longer than all else that is done about a command line.
 */
final class Options {
  private final CommandSpec command;
  // What makes them is no reference to a method: the archive of classes would leave its class out.
  private final List<Supplier<ArgSpec>> declared = new ArrayList<>();

  private Options(CommandSpec command) {
    this.command = command;
  }

  /** A command with all that it and its groups of options declare. */
  static CommandSpec of(Declaring command, List<OptionGroup> groups) {
    Options options = new Options(CommandSpec.wrapWithoutInspection(command));
    command.declare(options);
    groups.forEach(group -> group.declare(options));
    options.declared.forEach(each -> options.command.add(each.get()));
    options.command.usageMessage().sortOptions(false);
    return options.command;
  }

  private static PositionalParamSpec.Builder required(PositionalParamSpec.Builder parameter) {
    return parameter.required(parameter.arity() == null || parameter.arity().min() > 0);
  }

  /** The command whose they are. */
  CommandSpec command() {
    return command;
  }

  /** An option that is said without a value, for the reader of command lines itself. */
  OptionSpec.Builder flag(String... names) {
    OptionSpec.Builder option = OptionSpec.builder(names).type(boolean.class);
    declared.add(() -> option.build());
    return option;
  }

  /** An option that is said without a value. */
  OptionSpec.Builder flag(Consumer<Boolean> field, String... names) {
    return one(Boolean.class, field, names);
  }

  /** An option of one value. */
  <T> OptionSpec.Builder one(Class<T> type, Consumer<T> field, String... names) {
    Value<T> value = new Value<>(field);
    OptionSpec.Builder option = OptionSpec.builder(names).type(type).getter(value).setter(value);
    declared.add(() -> option.build());
    return option.hasInitialValue(false);
  }

  /** An option of one value, and the value that it has where it is not said. */
  <T> OptionSpec.Builder one(Class<T> type, T usual, Consumer<T> field, String... names) {
    return one(type, field, names).hasInitialValue(true).initialValue(usual);
  }

  /** An option that may be said several times. */
  <T> OptionSpec.Builder each(Class<T> type, Consumer<List<T>> field, String... names) {
    Value<List<T>> values = new Value<>(field);
    OptionSpec.Builder option =
        OptionSpec.builder(names)
            .type(List.class)
            .auxiliaryTypes(type)
            .getter(values)
            .setter(values);
    declared.add(() -> option.build());
    return option.hasInitialValue(false);
  }

  /** A parameter of one value. */
  <T> PositionalParamSpec.Builder word(Class<T> type, Consumer<T> field, String label) {
    Value<T> value = new Value<>(field);
    PositionalParamSpec.Builder parameter =
        PositionalParamSpec.builder().paramLabel(label).type(type).getter(value).setter(value);
    declared.add(() -> required(parameter).build());
    return parameter.hasInitialValue(false);
  }

  /** A parameter of several values. */
  <T> PositionalParamSpec.Builder words(Class<T> type, Consumer<List<T>> field, String label) {
    Value<List<T>> values = new Value<>(field);
    PositionalParamSpec.Builder parameter =
        PositionalParamSpec.builder()
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(type)
            .getter(values)
            .setter(values);
    declared.add(() -> required(parameter).build());
    return parameter.hasInitialValue(false);
  }

  /** What was said, on its way to a field; picocli knows it by no type. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli has it
  private static final class Value<F> implements IGetter, ISetter {
    private final Consumer<F> field;
    private @Nullable Object said;

    Value(Consumer<F> field) {
      this.field = field;
    }

    @Override
    public <T> @Nullable T get() {
      return (T) said;
    }

    @Override
    public <T> @Nullable T set(T value) {
      T before = (T) said;
      said = value;
      field.accept((F) value);
      return before;
    }
  }
}
