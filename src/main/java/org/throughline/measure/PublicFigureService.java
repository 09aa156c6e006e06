package org.throughline.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Figures for public pages: those of published reports, without numbers so small that
 * they could identify a child. People with draft access also see figures of drafts and
 * figures without a report, suppressed in the same way.
 */
@Service
@Transactional(readOnly = true)
public class PublicFigureService {

	private static final String READABLE = """
			from indicator i where i.partnership_id = :partnership and exists (select from figure f
			  where f.indicator_id = i.id and (:drafts or f.report_id = any(:published)))""";

	private final IndicatorReader reader;

	private final SeriesReader series;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	PublicFigureService(IndicatorReader reader, SeriesReader series, ReportDirectory reports, CurrentUser user,
			JdbcClient jdbc) {
		this.reader = reader;
		this.series = series;
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Returns the figures of a report that the reader may see, by indicator.
	 * @param kinds the kinds of indicators; empty for all
	 */
	public List<IndicatorSeries> ofReport(UUID partnershipId, String report, Collection<IndicatorKind> kinds) {
		var wanted = (kinds.isEmpty() ? Arrays.asList(IndicatorKind.values()) : kinds).stream()
			.map(IndicatorKind::name)
			.toArray(String[]::new);
		var reports = this.reports.reportsOf(partnershipId);
		var ids = this.jdbc.sql("""
				select i.id from indicator i where i.partnership_id = :partnership and i.kind = any(:kinds)
				  and exists (select from figure f where f.indicator_id = i.id and f.report_id = any(:reports))""")
			.param("partnership", partnershipId)
			.param("kinds", wanted)
			.param("reports", ids(reports, (each) -> each.slug().equals(report)))
			.query(UUID.class)
			.list();
		return this.series.masked(ids, reports, drafts(partnershipId))
			.stream()
			.map((each) -> each.only((figure) -> report.equals(figure.content().reportSlug())))
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/**
	 * Returns an indicator with all figures the reader may see.
	 * @throws NotFoundException if the reader may see none
	 */
	public IndicatorSeries indicator(UUID partnershipId, String slug) {
		return this.series
			.masked(this.reader.ids(partnershipId, List.of(slug)), this.reports.reportsOf(partnershipId),
					drafts(partnershipId))
			.stream()
			.filter((each) -> !each.figures().isEmpty())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns a page of the indicators of which the reader may see a figure. */
	public Page<IndicatorSeries> indicators(UUID partnershipId, Pageable page) {
		boolean drafts = drafts(partnershipId);
		var reports = this.reports.reportsOf(partnershipId);
		Map<String, Object> readable = Map.of("partnership", partnershipId, "drafts", drafts, "published",
				ids(reports, NamedReport::published));
		int total = this.jdbc.sql("select count(*) " + READABLE).params(readable).query(Integer.class).single();
		var ids = this.jdbc.sql("select i.id " + READABLE + " order by i.position, i.slug limit :size offset :before")
			.params(readable)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(UUID.class)
			.list();
		return new PageImpl<>(this.series.masked(ids, reports, drafts), page, total);
	}

	private static UUID[] ids(List<NamedReport> reports, Predicate<NamedReport> wanted) {
		return reports.stream().filter(wanted).map(NamedReport::id).toArray(UUID[]::new);
	}

	private boolean drafts(UUID partnershipId) {
		return this.user.readsDrafts(partnershipId);
	}

}
