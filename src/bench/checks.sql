-- The twenty checks of checks.yaml in SQL. FOLDER stands for the folder of the data, ending in '/'.
-- Each SELECT gives one row: the check and how many rows fail. A ratio without a figure above 0 to divide by, or
-- of a school of no known kind, is not evaluated. Limits of ratios are held in decimals: no verdict hangs on a double.

CREATE OR REPLACE TEMP TABLE schools AS SELECT * FROM read_csv('FOLDERschools.csv', header = true, auto_detect = true, delim = ',', quote = '"', escape = '"',
  types = {'county': 'VARCHAR', 'school_id': 'VARCHAR', 'stage': 'VARCHAR', 'area_code': 'VARCHAR', 'enrolment': 'BIGINT', 'enrolment_primary': 'BIGINT',
    'enrolment_junior': 'BIGINT', 'teachers': 'BIGINT', 'teachers_qualified': 'BIGINT', 'teachers_backbone': 'BIGINT', 'teachers_pe_arts': 'BIGINT',
    'teaching_area': 'DECIMAL(12,2)', 'sports_area': 'DECIMAL(12,2)', 'equipment_value': 'DECIMAL(12,2)', 'multimedia_rooms': 'BIGINT', 'music_rooms': 'BIGINT',
    'has_library': 'VARCHAR', 'has_network': 'VARCHAR'});
CREATE OR REPLACE TEMP TABLE classes AS SELECT * FROM read_csv('FOLDERclasses.csv', header = true, auto_detect = true, delim = ',', quote = '"', escape = '"',
  types = {'school_id': 'VARCHAR', 'grade': 'BIGINT', 'class_no': 'BIGINT', 'pupils': 'BIGINT', 'girls': 'BIGINT'});

CREATE OR REPLACE TEMP TABLE cls AS
SELECT school_id, COUNT(*) AS n_cls, SUM(pupils) AS pupils, SUM(CASE WHEN pupils > CASE WHEN grade <= 6 THEN 45 ELSE 50 END THEN 1 ELSE 0 END) AS n_over
FROM classes GROUP BY school_id;

CREATE OR REPLACE TEMP TABLE ev AS
SELECT *, CASE WHEN stage = 'primary' THEN 'primary' ELSE 'junior' END AS band, enrolment AS w
FROM schools WHERE enrolment > 0 AND stage IN ('primary', 'junior', 'nine_year');

CREATE OR REPLACE TEMP TABLE ind AS
SELECT school_id, county, band, w, 1 AS i, (100 * teachers_qualified)::DECIMAL(18,2) AS a, (CASE WHEN band = 'primary' THEN 4.2 ELSE 5.3 END)::DECIMAL(6,1) AS t FROM ev
UNION ALL SELECT school_id, county, band, w, 2, 100 * teachers_backbone, 1.0 FROM ev
UNION ALL SELECT school_id, county, band, w, 3, 100 * teachers_pe_arts, 0.9 FROM ev
UNION ALL SELECT school_id, county, band, w, 4, teaching_area, CASE WHEN band = 'primary' THEN 4.5 ELSE 5.8 END FROM ev
UNION ALL SELECT school_id, county, band, w, 5, sports_area, CASE WHEN band = 'primary' THEN 7.5 ELSE 10.2 END FROM ev
UNION ALL SELECT school_id, county, band, w, 6, equipment_value, CASE WHEN band = 'primary' THEN 2000.0 ELSE 2500.0 END FROM ev
UNION ALL SELECT school_id, county, band, w, 7, 100 * multimedia_rooms, CASE WHEN band = 'primary' THEN 2.3 ELSE 2.4 END FROM ev;

CREATE OR REPLACE TEMP TABLE comp AS
SELECT school_id, county, SUM(CASE WHEN a >= t * w THEN 1 ELSE 0 END) >= 6 AND BOOL_AND(a >= 0.85 * t * w) AS met
FROM ind GROUP BY school_id, county;

CREATE OR REPLACE TEMP TABLE mean AS
SELECT county, band, i, SUM(a::DOUBLE) / SUM(w) AS m FROM ind GROUP BY county, band, i;

CREATE OR REPLACE TEMP TABLE cv AS
SELECT d.county, d.band, d.i, SQRT(SUM(w * (a::DOUBLE / w - m) * (a::DOUBLE / w - m)) / SUM(w)) / NULLIF(MAX(m), 0) AS cv
FROM ind d JOIN mean m ON m.county = d.county AND m.band = d.band AND m.i = d.i
GROUP BY d.county, d.band, d.i;

SELECT 'R01', COUNT(*) FROM schools WHERE NOT regexp_full_match(school_id, '[0-9]{10}');
SELECT 'R02', COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM schools GROUP BY school_id HAVING COUNT(*) > 1) q;
SELECT 'R03', COUNT(*) FROM schools WHERE SUBSTR(school_id, 1, 6) <> county;
SELECT 'R04', COUNT(*) FROM schools WHERE stage NOT IN ('primary', 'junior', 'nine_year') OR area_code NOT IN ('111', '112', '121', '122', '123', '210', '220');
SELECT 'R05', COUNT(*) FROM schools WHERE enrolment IS NULL OR enrolment < 0;
SELECT 'R06', COUNT(*) FROM schools WHERE teachers_qualified > teachers OR teachers_backbone > teachers;
SELECT 'R07', COUNT(*) FROM schools WHERE enrolment > CASE WHEN stage = 'nine_year' THEN 2500 ELSE 2000 END;
SELECT 'R08', COUNT(*) FROM schools WHERE enrolment <> enrolment_primary + enrolment_junior;
SELECT 'R09', COUNT(*) FROM schools WHERE NOT (has_library = 'true' AND has_network = 'true');
SELECT 'R10', COUNT(*) FROM classes WHERE pupils > CASE WHEN grade <= 6 THEN 45 ELSE 50 END;
SELECT 'R11', COUNT(*) FROM classes WHERE girls > pupils;
SELECT 'R12', COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM classes GROUP BY school_id, grade, class_no HAVING COUNT(*) > 1) q;
SELECT 'R13', COUNT(*) FROM classes c WHERE NOT EXISTS (SELECT 1 FROM schools s WHERE s.school_id = c.school_id);
SELECT 'R14', COUNT(*) FROM schools s JOIN cls c ON c.school_id = s.school_id WHERE s.enrolment <> c.pupils;
SELECT 'R15', COUNT(*) FROM schools s JOIN cls c ON c.school_id = s.school_id WHERE c.pupils > 0 AND 100 * s.teachers < 6.0 * c.pupils;
SELECT 'R16', COUNT(*) FROM schools s JOIN cls c ON c.school_id = s.school_id WHERE s.music_rooms < CEIL(c.n_cls / 12.0);
SELECT 'R17', COUNT(*) FROM ind WHERE a < t * w;
SELECT 'R18', COUNT(*) FROM comp WHERE NOT met;
SELECT 'R19', COUNT(*) FROM cv WHERE cv > CASE WHEN band = 'primary' THEN 0.50 ELSE 0.45 END;
SELECT 'R20', COUNT(*) FROM (SELECT DISTINCT county FROM schools) x
  LEFT JOIN (SELECT county, COUNT(*) FILTER (NOT met) AS bad, COUNT(*) AS n FROM comp GROUP BY county) a ON a.county = x.county
  LEFT JOIN (SELECT county, COUNT(*) FILTER (cv > CASE WHEN band = 'primary' THEN 0.50 ELSE 0.45 END) AS n FROM cv GROUP BY county) b ON b.county = x.county
  LEFT JOIN (SELECT s.county, SUM(c.n_over) AS n_over, SUM(c.n_cls) AS n_cls FROM schools s JOIN cls c ON c.school_id = s.school_id GROUP BY s.county) o ON o.county = x.county
WHERE 100 * a.bad > 5 * a.n OR b.n > 0 OR 100 * o.n_over > 2 * o.n_cls;
SELECT 'SUM', SUM(cv) FROM cv;
