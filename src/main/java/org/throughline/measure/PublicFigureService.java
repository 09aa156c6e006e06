package org.throughline.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
 * Figures as everyone may read them: those that published reports state, without numbers
 * so small that they may point at a child. Who reads drafts also sees what drafts state,
 * and what no report states, masked in the same way.
 */
@Service
@Transactional(readOnly = true)
public class PublicFigureService {

	private static final String READABLE = """
			i.partnership_id = :place and exists (select from figure f where f.indicator_id = i.id
			  and (:drafts or f.report_slug = any(:published)))""";

	private final SeriesReader series;

	private final IndicatorReader indicators;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	PublicFigureService(SeriesReader series, IndicatorReader indicators, ReportDirectory reports, CurrentUser user,
			JdbcClient jdbc) {
		this.series = series;
		this.indicators = indicators;
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
		var ids = this.jdbc.sql("""
				select i.id from indicator i where i.partnership_id = :place and i.kind = any(:kinds)
				  and exists (select from figure f where f.indicator_id = i.id and f.report_slug = :report)""")
			.param("place", partnershipId)
			.param("kinds", wanted)
			.param("report", report)
			.query(UUID.class)
			.list();
		return this.series.masked(partnershipId, ids, drafts(partnershipId))
			.stream()
			.map((each) -> each.only((figure) -> report.equals(figure.said().reportSlug())))
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/** An indicator with all figures the reader may see; refuses one without any. */
	public IndicatorSeries indicator(UUID partnershipId, String slug) {
		var found = this.indicators.require(partnershipId, slug);
		var series = this.series.masked(partnershipId, List.of(found.id()), drafts(partnershipId)).get(0);
		if (series.figures().isEmpty()) {
			throw new NotFoundException();
		}
		return series;
	}

	/** The indicators of which the reader may see a figure, page by page. */
	public Page<IndicatorSeries> indicators(UUID partnershipId, Pageable page) {
		boolean drafts = drafts(partnershipId);
		var published = this.reports.reportsOf(partnershipId)
			.stream()
			.filter(NamedReport::published)
			.map(NamedReport::slug)
			.toArray(String[]::new);
		var ids = this.jdbc
			.sql("select i.id from indicator i where " + READABLE
					+ " order by i.position, i.slug limit :size offset :before")
			.param("place", partnershipId)
			.param("drafts", drafts)
			.param("published", published)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(UUID.class)
			.list();
		int total = this.jdbc.sql("select count(*) from indicator i where " + READABLE)
			.param("place", partnershipId)
			.param("drafts", drafts)
			.param("published", published)
			.query(Integer.class)
			.single();
		return new PageImpl<>(this.series.masked(partnershipId, ids, drafts), page, total);
	}

	private boolean drafts(UUID partnershipId) {
		return this.user.readsDrafts(partnershipId);
	}

}
