-- Questions to the marts, ready to ask. They run as they are in Spark SQL, in DuckDB and in PostgreSQL:
--   ./tongwen sql --file notebooks/questions.sql --question stories_by_reach
--   duckdb tongwen.duckdb <notebooks/questions.sql
-- Each begins with a line "-- name: …"; the tables are explained in tables.md.

-- name: coverage
-- What was read: pages, articles and days of each paper.
SELECT p.paper, p.place, p.kind, p.first_date, p.last_date, p.pages, coalesce(sum(d.articles), 0) AS articles
FROM dim_paper p
LEFT JOIN mart_paper_day d ON d.paper = p.paper
GROUP BY p.paper, p.place, p.kind, p.first_date, p.last_date, p.pages
ORDER BY p.pages DESC, p.paper;

-- name: stories_by_reach
-- Which stories did most papers print?
SELECT headline, agency, first_print_date, papers, copies,
  round(CAST(mean_completeness AS decimal(18, 6)), 2) AS completeness
FROM mart_story
ORDER BY papers DESC, copies DESC, headline, family_id
LIMIT 50;

-- name: copies_of_stories
-- Who printed a story, when, how late and how whole? Every copy of every story, its reference first.
SELECT s.headline AS story, c.paper, c.issue_date, c.page_no, c.delay_days,
  round(CAST(c.completeness AS decimal(18, 6)), 2) AS completeness, c.letters
FROM mart_copy c
JOIN mart_story s ON s.family_id = c.family_id
ORDER BY s.papers DESC, s.family_id, c.completeness DESC, c.article_id;

-- name: abridged_most
-- Which stories were cut most?
SELECT headline, letters_of_the_reference, letters_of_the_shortest,
  round(CAST(least AS decimal(18, 6)), 2) AS least_completeness
FROM (
  SELECT s.family_id, s.headline, s.letters AS letters_of_the_reference, min(c.letters) AS letters_of_the_shortest,
    min(c.completeness) AS least
  FROM mart_story s
  JOIN mart_copy c ON c.family_id = s.family_id
  GROUP BY s.family_id, s.headline, s.letters
) AS stories
WHERE least < 0.9
ORDER BY least, family_id;

-- name: own_against_agency
-- Own copy (独家) against reprints (通稿、转载), a paper and month.
SELECT d.paper, t.month, sum(d.articles) AS articles, sum(d.own) AS own, sum(d.reprints) AS reprints,
  round(CAST(1.0 * sum(d.own) / nullif(sum(d.articles), 0) AS decimal(18, 6)), 3) AS share_own
FROM mart_paper_day d
JOIN dim_date t ON t.date = d.issue_date
GROUP BY d.paper, t.month
ORDER BY d.paper, t.month;

-- name: agencies
-- Whose stories travel furthest?
SELECT a.agency, a.stories, a.reprinted_stories,
  round(CAST(avg(s.papers) AS decimal(18, 6)), 2) AS papers_a_story, max(s.papers) AS most_papers
FROM dim_agency a
LEFT JOIN mart_story s ON s.agency = a.agency
GROUP BY a.agency, a.stories, a.reprinted_stories
ORDER BY a.reprinted_stories DESC, a.agency;

-- name: most_alike
-- Which papers print the same stories?
SELECT month, paper_a, paper_b, shared_families, round(CAST(similarity AS decimal(18, 6)), 3) AS alike
FROM mart_paper_similarity
ORDER BY alike DESC, shared_families DESC, month, paper_a, paper_b
LIMIT 50;

-- name: who_follows_whom
-- Who prints shared stories first? A lead above 0 says that paper_a does more often.
SELECT paper_a, paper_b, sum(shared_families) AS shared, sum(a_first) AS a_first,
  sum(b_first) AS b_first, sum(a_first) - sum(b_first) AS lead_of_a
FROM mart_paper_similarity
GROUP BY paper_a, paper_b
ORDER BY lead_of_a DESC, shared DESC, paper_a, paper_b;

-- name: reprint_delay
-- How late does a paper print what was printed elsewhere?
SELECT paper, sum(families) AS stories,
  round(CAST(1.0 * sum(delay_days * families) / sum(families) AS decimal(18, 6)), 2) AS mean_days,
  max(delay_days) AS most_days,
  sum(CASE WHEN delay_days = 0 THEN families ELSE 0 END) AS on_the_first_day
FROM mart_reprint_delay
GROUP BY paper
ORDER BY mean_days, paper;

-- name: days_of_the_week
-- Are weekends made of agency copy?
SELECT t.day_of_week, t.weekday, sum(d.articles) AS articles, sum(d.reprints) AS reprints
FROM mart_paper_day d
JOIN dim_date t ON t.date = d.issue_date
GROUP BY t.day_of_week, t.weekday
ORDER BY t.day_of_week;

-- name: recurring_wording
-- Which wording (套话) recurs in different stories?
SELECT text, kind, letters, families, papers, first_date, last_date
FROM mart_recurring_passage
ORDER BY families DESC, letters DESC, passage_id
LIMIT 50;

-- name: formulae_over_years
-- Which wording comes back in another year?
SELECT r.text, r.kind, r.families, r.dates, r.first_date, r.last_date
FROM mart_recurring_passage r
JOIN dim_date f ON f.date = r.first_date
JOIN dim_date l ON l.date = r.last_date
WHERE l.year > f.year
ORDER BY r.dates DESC, r.families DESC, r.letters DESC, r.passage_id;

-- name: variants_of_stories
-- In which stories did papers change most, for their length?
SELECT headline, variants, letters, copies,
  round(CAST(1000.0 * variants / nullif(letters, 0) AS decimal(18, 6)), 1) AS variants_a_thousand_letters
FROM mart_story
WHERE variants > 0
ORDER BY variants DESC, family_id;

-- name: traced_to_rows
-- Every figure of mart_story, counted again from the copies: no row may come out.
SELECT s.family_id, s.headline, s.copies, s.papers
FROM mart_story s
LEFT JOIN (
  SELECT family_id, count(*) AS copies, count(DISTINCT paper) AS papers,
    min(issue_date) AS first_date, max(issue_date) AS last_date, avg(completeness) AS completeness
  FROM mart_copy
  GROUP BY family_id
) c ON c.family_id = s.family_id
WHERE c.family_id IS NULL OR c.copies <> s.copies OR c.papers <> s.papers
  OR c.first_date <> s.first_print_date OR c.last_date <> s.last_print_date
  OR abs(c.completeness - s.mean_completeness) > 0.000001
ORDER BY s.family_id;
