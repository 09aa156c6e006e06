package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * Queries for public pages with an address like one without a page.
 */
@Service
@Transactional(readOnly = true)
public class NearbyQueries {

	private static final String PARTNERSHIPS = """
			select '/' || p.slug as address, partnership_label_at(p.id, :today) as name
			from partnership_label p
			where p.listed and similarity(p.slug, :asked) >= 0.3 and exists (select from readable_reports(p.id, false))
			order by similarity(p.slug, :asked) desc, p.slug limit 3""";

	private static final String REPORTS = """
			select '/' || :partnership || '/' || report_part_address(r, 'OVERVIEW') as address,
			  r.period_label || ' – ' || report_body(r) as name
			from readable_reports(:id, false) r
			order by abs(extract(year from r.starts_on) - :year), r.starts_on desc, report_order(r) limit 3""";

	private static final String THEMES = """
			select '/' || :partnership || '/themes/' || t.slug as address, t.name
			from theme_label t
			where similarity(t.slug, :asked) >= 0.3
			order by similarity(t.slug, :asked) desc, t.slug limit 3""";

	private final JdbcClient jdbc;

	private final PartnershipService partnerships;

	private final Clock clock;

	NearbyQueries(JdbcClient jdbc, PartnershipService partnerships, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.clock = clock;
	}

	/** Returns the partnership with a slug. */
	public Optional<PartnershipSummary> partnership(String slug) {
		return this.partnerships.find(slug);
	}

	/** Returns listed partnerships that publish and have a slug like this. */
	public List<PageLink> partnerships(String asked) {
		return links(this.jdbc.sql(PARTNERSHIPS).param("today", LocalDate.now(this.clock)).param("asked", asked));
	}

	/** Returns the published reports of a partnership that are nearest to a year. */
	public List<PageLink> reports(PartnershipSummary partnership, int year) {
		return links(this.jdbc.sql(REPORTS)
			.param("partnership", partnership.slug())
			.param("id", partnership.id())
			.param("year", year));
	}

	/** Returns themes with a slug like this. */
	public List<PageLink> themes(PartnershipSummary partnership, String asked) {
		return links(this.jdbc.sql(THEMES).param("partnership", partnership.slug()).param("asked", asked));
	}

	private static List<PageLink> links(JdbcClient.StatementSpec pages) {
		return pages.query((row, number) -> new PageLink(row.getString("name"), row.getString("address"))).list();
	}

}
