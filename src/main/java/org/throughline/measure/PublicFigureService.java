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

import org.throughline.measure.IndicatorReader.Asked;
import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Figures as everyone may read them: those that published reports state, without numbers
 * so small that they may point at a child. Who reads drafts also sees what drafts state,
 * and what no report states, masked in the same way.
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
	 * What a report that the reader may see states, indicator by indicator.
	 * @param kinds of indicators; all where none is named
	 */
	public List<IndicatorSeries> ofReport(UUID partnershipId, String report, Collection<IndicatorKind> kinds) {
		var wanted = (kinds.isEmpty() ? Arrays.asList(IndicatorKind.values()) : kinds).stream()
			.map(IndicatorKind::name)
			.toArray(String[]::new);
		var asked = new Asked("""
				select i.id from indicator i where i.partnership_id = :place and i.kind = any(:kinds)
				  and exists (select from figure f where f.indicator_id = i.id and f.report_slug = :report)""",
				Map.of("place", partnershipId, "kinds", wanted, "report", report));
		return this.series.masked(asked, this.reports.reportsOf(partnershipId), drafts(partnershipId))
			.stream()
			.map((each) -> each.only((figure) -> report.equals(figure.said().reportSlug())))
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/** An indicator with all figures the reader may see; refuses one without any. */
	public IndicatorSeries indicator(UUID partnershipId, String slug) {
		return this.series
			.masked(Asked.bySlug(partnershipId, slug), this.reports.reportsOf(partnershipId), drafts(partnershipId))
			.stream()
			.filter((each) -> !each.figures().isEmpty())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** The indicators of which the reader may see a figure, page by page. */
	public Page<IndicatorSeries> indicators(UUID partnershipId, Pageable page) {
		boolean drafts = drafts(partnershipId);
		var reports = this.reports.reportsOf(partnershipId);
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::slug).toArray(String[]::new);
		Map<String, Object> readable = Map.of("place", partnershipId, "drafts", drafts, "published", published, "size",
				page.getPageSize(), "before", page.getOffset());
		var asked = new Asked("select i.id " + READABLE + " order by i.position, i.slug limit :size offset :before",
				readable);
		int total = this.jdbc.sql("select count(*) " + READABLE).params(readable).query(Integer.class).single();
		return new PageImpl<>(this.series.masked(asked, reports, drafts), page, total);
	}

	private boolean drafts(UUID partnershipId) {
		return this.user.readsDrafts(partnershipId);
	}

}
