package org.junheng.example;

import java.util.List;
import java.util.Map;

/** The tables of {@code cn/statistics}, with the headers that a county's office would use. */
enum Sheet {
  COUNTY(
      "county",
      "县情",
      List.of(
          Column.of("county_id", "县级行政区划代码"),
          Column.of("name", "县（市、区）名称"),
          Column.of("province", "省份"),
          Column.of("reported_on", "数据时点"),
          Column.of("basic_recognised_on", "通过国家基本均衡认定日期"),
          Column.of("teacher_pay", "义务教育教师年平均工资收入"),
          Column.of("servant_pay", "当地公务员年平均工资收入"),
          Column.of("senior_places", "优质高中招生计划数"),
          Column.of("quota_places", "优质高中分配到初中名额数"),
          Column.of("migrant_children", "符合条件的随迁子女数"),
          Column.of("migrant_in_public", "在公办学校就读的随迁子女数"),
          Column.of("migrant_purchased", "在政府购买服务的民办学校就读的随迁子女数"),
          Column.of("left_behind_children", "农村留守儿童数"),
          Column.of("left_behind_registered", "建档关爱的留守儿童数"),
          Column.of("disabled_children", "适龄残疾儿童少年数"),
          Column.of("disabled_enrolled", "已入学的适龄残疾儿童少年数"),
          Column.of("inclusive_pupils", "随班就读学生数"),
          Column.of("inclusive_funds", "随班就读学生公用经费（元）"),
          Column.of("grade7_entrants", "三年前初一在校生数"),
          Column.of("grade7_deaths", "三年内死亡学生数"),
          Column.of("junior_transfers_in", "三年内转入学生数"),
          Column.of("junior_transfers_out", "三年内转出学生数"),
          Column.of("junior_graduates", "初中毕业生数"),
          Column.of("chinese_level", "语文监测水平"),
          Column.of("chinese_gap", "语文校际差异率"),
          Column.of("maths_level", "数学监测水平"),
          Column.of("maths_gap", "数学校际差异率"),
          Column.of("science_level", "科学监测水平"),
          Column.of("science_gap", "科学校际差异率"),
          Column.of("pe_level", "体育监测水平"),
          Column.of("pe_gap", "体育校际差异率"),
          Column.of("arts_level", "艺术监测水平"),
          Column.of("arts_gap", "艺术校际差异率"),
          Column.of("moral_level", "德育监测水平"),
          Column.of("moral_gap", "德育校际差异率"))),

  SCHOOL(
      "school",
      "学校",
      List.of(
          Column.of("school_id", "学校标识码"),
          Column.of("name", "学校名称"),
          Column.of("county_id", "县级行政区划代码"),
          Column.category(
              "school_type",
              "办学类型",
              Map.of(
                  "primary", "小学",
                  "teaching_point", "小学教学点",
                  "junior", "初级中学",
                  "nine_year", "九年一贯制学校",
                  "complete_secondary", "完全中学",
                  "twelve_year", "十二年一贯制学校",
                  "special", "特殊教育学校",
                  "vocational", "中等职业学校")),
          Column.category(
              "founder",
              "举办者",
              Map.of("county", "县级教育部门", "prefecture", "地级教育部门", "private", "民办")),
          Column.category(
              "location",
              "城乡分类",
              Map.of(
                  "main_urban", "主城区",
                  "urban_fringe", "城乡结合区",
                  "town_centre", "镇中心区",
                  "town_fringe", "镇乡结合区",
                  "township", "乡中心区",
                  "village", "村庄")),
          Column.of("built_year", "规划建成年份"),
          Column.of("boarding", "是否寄宿制学校"),
          Column.of("dense_centre", "是否用地紧张的中心城区学校"),
          Column.of("classes", "义务教育班级数"),
          Column.of("primary_pupils", "小学在校生数"),
          Column.of("junior_pupils", "初中在校生数"),
          Column.of("senior_pupils", "高中在校生数"),
          Column.of("special_pupils", "特殊教育在校生数"),
          Column.of("migrant_pupils", "随迁子女在校生数"),
          Column.of("primary_zoned_pupils", "小学就近划片入学学生数"),
          Column.of("junior_zoned_pupils", "初中就近划片入学学生数"),
          Column.of("primary_teachers", "小学专任教师数"),
          Column.of("junior_teachers", "初中专任教师数"),
          Column.of("special_teachers", "特殊教育专任教师数"),
          Column.of("primary_higher_degree", "小学高于规定学历教师数"),
          Column.of("junior_higher_degree", "初中高于规定学历教师数"),
          Column.of("primary_backbone", "小学县级以上骨干教师数"),
          Column.of("junior_backbone", "初中县级以上骨干教师数"),
          Column.of("primary_pe_arts", "小学体育艺术专任教师数"),
          Column.of("junior_pe_arts", "初中体育艺术专任教师数"),
          Column.of("itinerant_pe_arts", "交流兼职走教体育艺术教师数"),
          Column.of("primary_mid_title", "小学中级及以上职称教师数"),
          Column.of("junior_mid_title", "初中中级及以上职称教师数"),
          Column.of("certified_teachers", "持教师资格证的专任教师数"),
          Column.of("trained_teachers", "完成五年360学时培训的专任教师数"),
          Column.of("rotation_eligible", "符合交流条件教师数"),
          Column.of("rotated_teachers", "本学年交流轮岗教师数"),
          Column.of("rotated_backbone", "交流轮岗骨干教师数"),
          Column.of("teaching_area", "教学及辅助用房面积"),
          Column.of("indoor_sports_area", "室内体育用房面积"),
          Column.of("sports_area", "体育运动场馆面积"),
          Column.of("extra_sports_area", "可计入的拓展运动场地面积"),
          Column.of("equipment_value", "教学仪器设备值（元）"),
          Column.of("multimedia_rooms", "网络多媒体教室数"),
          Column.of("computers", "教学用计算机台数"),
          Column.of("books", "图书册数"),
          Column.of("public_funds", "年度实拨公用经费（元）"),
          Column.of("funded_pupils", "公用经费核定学生数"),
          Column.of("public_fund_budget", "年度公用经费预算总额（元）"),
          Column.of("training_funds", "教师培训经费（元）"))),

  CLASS(
      "class",
      "班级",
      List.of(
          Column.of("school_id", "学校标识码"),
          Column.of("grade", "年级"),
          Column.of("class_no", "班号"),
          Column.of("name", "班级名称"),
          Column.category("stage", "学段", Map.of("primary", "小学", "junior", "初中", "senior", "高中")),
          Column.of("pupils", "在校生数"),
          Column.of("multi_grade", "是否复式班"))),

  ROOM(
      "room",
      "专用教室",
      List.of(
          Column.of("school_id", "学校标识码"),
          Column.of("room_no", "房间编号"),
          Column.of("name", "用房名称"),
          Column.category(
              "use",
              "用途",
              Map.of(
                  "music", "音乐教室",
                  "art", "美术教室",
                  "science", "科学教室",
                  "laboratory", "实验室",
                  "computer", "计算机教室",
                  "library", "图书阅览室",
                  "indoor_sports", "室内体育用房",
                  "counselling", "心理辅导室")),
          Column.of("area", "使用面积"))),

  SURVEY(
      "survey",
      "社会认可度调查",
      List.of(
          Column.of("county_id", "县级行政区划代码"),
          Column.category(
              "group",
              "调查对象",
              Map.of(
                  "parents", "学生家长",
                  "pupils", "学生",
                  "teachers", "教师",
                  "principals", "校长",
                  "deputies", "人大代表",
                  "advisers", "政协委员",
                  "others", "其他群众")),
          Column.of("issued", "问卷总数"),
          Column.of("valid", "有效问卷数"),
          Column.of("satisfied", "满意问卷数"),
          Column.of("interviewed", "访谈人数"),
          Column.of("interview_satisfied", "访谈满意人数"))),

  ATTESTATION(
      "attestation",
      "认定",
      List.of(
          Column.of("rule", "条目编号"),
          Column.of("table", "对象类别"),
          Column.of("row", "对象代码"),
          Column.category(
              "outcome", "认定结论", Map.of("pass", "达标", "fail", "不达标", "not-applicable", "不适用")),
          Column.of("evidence", "依据材料"),
          Column.of("inspector", "认定人"),
          Column.of("date", "认定日期")));

  private final String table;
  private final String title;
  private final List<Column> columns;

  Sheet(String table, String title, List<Column> columns) {
    this.table = table;
    this.title = title;
    this.columns = columns;
  }

  /** The table's name. */
  String table() {
    return table;
  }

  /** The table's Chinese name. */
  String title() {
    return title;
  }

  List<Column> columns() {
    return columns;
  }
}
