package org.throughline.browse;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Audit findings, risks and training on a theme: what published reports state for
 * everyone, what drafts state for those who read them; what no report states for nobody.
 */
@Service
@Transactional(readOnly = true)
public class ThemeFindings {

	private static final String FOUND = """
			select 'FINDING' as sort, f.number, f.wording as words, coalesce(a.topic, '') as context,
			  coalesce(a.report_slug, f.report_slug) as report_slug
			from audit_finding_theme tag join audit_finding f on f.id = tag.finding_id
			left join audit a on a.id = f.audit_id
			where tag.theme_id = (select id from theme where slug = :theme) and f.partnership_id = :partnership
			union all
			select 'RISK', k.number, k.title, case when k.closed_on is not null then 'Closed' else '' end, k.report_slug
			from risk_theme tag join risk k on k.id = tag.risk_id
			where tag.theme_id = (select id from theme where slug = :theme) and k.partnership_id = :partnership
			union all
			select 'TRAINING', g.number, g.title, coalesce(g.held_as_written, ''), g.report_slug
			from training_theme tag join training_activity g on g.id = tag.activity_id
			where tag.theme_id = (select id from theme where slug = :theme) and g.partnership_id = :partnership""";

	private final JdbcClient jdbc;

	ThemeFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The first so many of each sort, those of the newest report first.
	 */
	public Found found(PartnershipHeading partnership, String theme, int first) {
		return this.jdbc
			.sql("""
					with told as (
					  select found.*, r.id as report_id,
					    row_number() over (partition by sort order by r.starts_on desc, %2$s, found.number) as place
					  from (%1$s) found join annual_report r on r.slug = found.report_slug and %3$s)
					select json_build_object('all', (select count(*) from told), 'told', %4$s)""".formatted(FOUND,
					ReadingSql.REPORT_ORDER, ReadingSql.VISIBLE, ReadingSql.array("""
							select told.sort, told.number, told.words, told.context, told.place,
							  (select %s from annual_report r where r.id = told.report_id) as report
							from told where place <= :first""".formatted(ReadingSql.report("r")), "x.sort, x.place")))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("theme", theme)
			.param("first", first)
			.query((row, number) -> Json.read(row.getString(1), Found.class))
			.single();
	}

	/**
	 * What is told on a theme.
	 *
	 * @param all how many there are
	 * @param told the first of each sort
	 */
	public record Found(int all, List<FoundOnTheme> told) {

		public Found {
			told = List.copyOf(told);
		}

		/** Those of one sort. */
		public List<FoundOnTheme> of(FoundOnTheme.Sort sort) {
			return this.told.stream().filter((one) -> one.sort() == sort).toList();
		}

		/** How many are not shown. */
		public int more() {
			return this.all - this.told.size();
		}

	}

}
