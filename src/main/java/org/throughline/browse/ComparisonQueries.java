package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.web.NotFoundException;

/**
 * Queries for comparisons of partnerships: of those that publish here and are listed.
 */
@Service
@Transactional(readOnly = true)
public class ComparisonQueries {

	/** The most partnerships that a form offers. */
	public static final int OFFERED = 40;

	/** The most indicators and themes of a list. */
	private static final int LISTED = 300;

	private static final String INDICATORS = """
			select key, min(name) as name, count(*) as partnerships from shared_indicator
			group by key having count(*) > 1 order by lower(min(name)), key limit :most""";

	private static final String INDICATOR = """
			select key, min(name) as name, count(*) as partnerships from shared_indicator
			where key = :key group by key""";

	private static final String PUBLISHING = """
			select p.id, p.slug, f.name, f.acronym, p.slug = any(:chosen) as chosen
			from listed_partnerships('', :today) f join partnership_label p on p.id = f.id
			where exists (select from readable_reports(f.id, false))
			  and (p.slug = any(:chosen) or f.id in (select n.id from listed_partnerships(:words, :today) n))
			order by chosen desc, f.name collate "en-GB-x-icu", f.id limit :most""";

	private static final String WITH_INDICATOR = """
			select p.id, p.slug, f.name, f.acronym, p.slug = any(:chosen) as chosen
			from listed_partnerships('', :today) f join partnership_label p on p.id = f.id
			join shared_indicator s on s.partnership_id = f.id and s.key = :key
			where p.slug = any(:chosen) or f.id in (select n.id from listed_partnerships(:words, :today) n)
			order by chosen desc, f.name collate "en-GB-x-icu", f.id limit :most""";

	private static final String MENTIONED = """
			select partnership_id, starts_on, ends_on, period_label, total, kind, words, address
			from theme_comparison((select id from theme_label where slug = :theme), :partnerships, :most)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ComparisonQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the indicators that at least two partnerships publish, by name. */
	public List<SharedIndicator> indicators() {
		return this.jdbc.sql(INDICATORS).param("most", LISTED).query(SharedIndicator.class).list();
	}

	/**
	 * Returns an indicator that a partnership publishes under a shared name.
	 * @throws NotFoundException if none does
	 */
	public SharedIndicator indicator(String key) {
		return this.jdbc.sql(INDICATOR)
			.param("key", key)
			.query(SharedIndicator.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns partnerships to compare, those chosen first, then by name.
	 * @param words part of a name, an area or a council; empty for all
	 * @param chosen slugs of partnerships
	 */
	public List<ComparedPartnership> partnerships(String words, Collection<String> chosen) {
		return find(this.jdbc.sql(PUBLISHING), words, chosen);
	}

	/** Returns those partnerships that publish the indicator. */
	public List<ComparedPartnership> partnerships(SharedIndicator indicator, String words, Collection<String> chosen) {
		return find(this.jdbc.sql(WITH_INDICATOR).param("key", indicator.key()), words, chosen);
	}

	private List<ComparedPartnership> find(JdbcClient.StatementSpec select, String words, Collection<String> chosen) {
		return select.param("today", LocalDate.now(this.clock))
			.param("words", words)
			.param("chosen", chosen.toArray(String[]::new))
			.param("most", OFFERED)
			.query(ComparedPartnership.class)
			.list();
	}

	/**
	 * Returns what partnerships published on a theme, newest period first: the first
	 * statements and priorities of each period, or a row without any.
	 * @param most the most statements and priorities of a partnership and period
	 */
	public List<ComparedMention> theme(String theme, Collection<UUID> partnerships, int most) {
		return this.jdbc.sql(MENTIONED)
			.param("theme", theme)
			.param("partnerships", partnerships.toArray(UUID[]::new))
			.param("most", most)
			.query(ComparedMention.class)
			.list();
	}

}
