package org.junheng.example;

/**
 * What is decided of a school before its figures are drawn.
 *
 * @param type its type, a value of {@code school_type}
 * @param primary its primary stage
 * @param junior its junior stage
 * @param senior its senior stage
 */
record SchoolPlan(
    String name,
    String type,
    String founder,
    String location,
    int builtYear,
    boolean boarding,
    boolean denseCentre,
    Stage primary,
    Stage junior,
    Stage senior) {
  /** How many classes and pupils a stage has. */
  record Stage(int classes, int pupils) {
    static final Stage NONE = new Stage(0, 0);
  }

  /** A public school of 2014 without boarders; the stages that it lacks have no classes. */
  static SchoolPlan of(
      String name, String type, String location, Stage primary, Stage junior, Stage senior) {
    return new SchoolPlan(
        name, type, "county", location, 2014, false, false, primary, junior, senior);
  }

  static SchoolPlan primary(String name, String location, int classes, int pupils) {
    return of(name, "primary", location, new Stage(classes, pupils), Stage.NONE, Stage.NONE);
  }

  static SchoolPlan teachingPoint(String name, int classes, int pupils) {
    Stage primary = new Stage(classes, pupils);
    return of(name, "teaching_point", "village", primary, Stage.NONE, Stage.NONE);
  }

  static SchoolPlan junior(String name, String location, int classes, int pupils) {
    return of(name, "junior", location, Stage.NONE, new Stage(classes, pupils), Stage.NONE);
  }

  static SchoolPlan nineYear(String name, String location, Stage primary, Stage junior) {
    return of(name, "nine_year", location, primary, junior, Stage.NONE);
  }

  SchoolPlan built(int year) {
    return new SchoolPlan(
        name, type, founder, location, year, boarding, denseCentre, primary, junior, senior);
  }

  SchoolPlan privately() {
    return new SchoolPlan(
        name, type, "private", location, builtYear, boarding, denseCentre, primary, junior, senior);
  }

  SchoolPlan withBoarders() {
    return new SchoolPlan(
        name, type, founder, location, builtYear, true, denseCentre, primary, junior, senior);
  }

  SchoolPlan inDenseCentre() {
    return new SchoolPlan(
        name, type, founder, location, builtYear, boarding, true, primary, junior, senior);
  }

  boolean isPublic() {
    return !founder.equals("private");
  }

  boolean isUrban() {
    return !location.equals("township") && !location.equals("village");
  }

  /** Pupils of the compulsory stages. */
  int compulsoryPupils() {
    return primary.pupils + junior.pupils;
  }

  /** Classes of the compulsory stages. */
  int compulsoryClasses() {
    return primary.classes + junior.classes;
  }

  /** Pupils as they are weighted when amounts are shared out between stages. */
  double weightedPupils() {
    return primary.pupils + 1.1 * junior.pupils + 1.32 * senior.pupils;
  }
}
