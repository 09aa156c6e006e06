package org.throughline.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.IndicatorReader.IndicatorQuery;
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
			from indicator i where i.partnership_id = :place and exists (select from figure f
			  where f.indicator_id = i.id and (:drafts or f.report_slug = any(:published)))""";

	private final SeriesReader series;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	PublicFigureService(SeriesReader series, ReportDirectory reports, CurrentUser user, JdbcClient jdbc) {
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
		var asked = new IndicatorQuery("""
				select i.id from indicator i where i.partnership_id = :place and i.kind = any(:kinds)
				  and exists (select from figure f where f.indicator_id = i.id and f.report_slug = :report)""",
				Map.of("place", partnershipId, "kinds", wanted, "report", report));
		return this.series.masked(asked, this.reports.reportsOf(partnershipId), drafts(partnershipId))
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
			.masked(IndicatorQuery.bySlug(partnershipId, slug), this.reports.reportsOf(partnershipId),
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
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::slug).toArray(String[]::new);
		Map<String, Object> readable = Map.of("place", partnershipId, "drafts", drafts, "published", published, "size",
				page.getPageSize(), "before", page.getOffset());
		var asked = new IndicatorQuery(
				"select i.id " + READABLE + " order by i.position, i.slug limit :size offset :before", readable);
		int total = this.jdbc.sql("select count(*) " + READABLE).params(readable).query(Integer.class).single();
		return new PageImpl<>(this.series.masked(asked, reports, drafts), page, total);
	}

	private boolean drafts(UUID partnershipId) {
		return this.user.readsDrafts(partnershipId);
	}

}
