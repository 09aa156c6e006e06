package org.throughline.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.measure.IndicatorReader.IndicatorRows;
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

	private final IndicatorReader reader;

	private final ReportDirectory reports;

	private final CurrentUser user;

	PublicFigureService(IndicatorReader reader, ReportDirectory reports, CurrentUser user) {
		this.reader = reader;
		this.reports = reports;
		this.user = user;
	}

	/**
	 * Returns the figures of a report that the reader may see, by indicator.
	 * @param kinds the kinds of indicators; empty for all
	 */
	public List<IndicatorSeries> ofReport(UUID partnershipId, String report, Collection<IndicatorKind> kinds) {
		return ofReport(partnershipId, report, kinds, drafts(partnershipId));
	}

	/** Returns the public figures of a report, for every caller. */
	public List<IndicatorSeries> publicOfReport(UUID partnershipId, String report) {
		return ofReport(partnershipId, report, List.of(), false);
	}

	private List<IndicatorSeries> ofReport(UUID partnershipId, String report, Collection<IndicatorKind> kinds,
			boolean drafts) {
		var wanted = kinds.isEmpty() ? Arrays.asList(IndicatorKind.values()) : kinds;
		var reports = this.reports.reportsOf(partnershipId);
		var rows = reports.stream()
			.filter((each) -> each.slug().equals(report))
			.flatMap((each) -> this.reader.ofReport(each.id(), wanted).stream())
			.toList();
		return SeriesAnalysis.masked(rows, reports, drafts)
			.stream()
			.map((each) -> each.only((figure) -> report.equals(figure.content().reportSlug())))
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/**
	 * Returns the indicators of a report, and these, with all figures the reader may see.
	 * If the report has no figures, the indicators with most figures take their place.
	 * @param reports the reports that the reader may read, newest period first
	 * @param report the slug of the report
	 * @param ids identifiers of further indicators
	 */
	public List<IndicatorSeries> ofReportAnd(UUID partnershipId, List<NamedReport> reports, String report,
			Collection<UUID> ids) {
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::id).toList();
		UUID id = reports.stream()
			.filter((each) -> each.slug().equals(report))
			.map(NamedReport::id)
			.findFirst()
			.orElse(null);
		return SeriesAnalysis
			.masked(this.reader.ofReportAnd(partnershipId, id, published, ids), reports, drafts(partnershipId))
			.stream()
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/** Returns those of these indicators of which the reader may see a figure. */
	public List<IndicatorSeries> among(UUID partnershipId, Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : SeriesAnalysis
			.masked(this.reader.among(partnershipId, ids), this.reports.reportsOf(partnershipId), drafts(partnershipId))
			.stream()
			.filter((each) -> !each.figures().isEmpty())
			.toList();
	}

	/**
	 * Returns an indicator with all figures the reader may see.
	 * @throws NotFoundException if the reader may see none
	 */
	public IndicatorSeries indicator(UUID partnershipId, String slug) {
		return Records.one(
				SeriesAnalysis.masked(this.reader.withFigures(partnershipId, List.of(slug)),
						this.reports.reportsOf(partnershipId), drafts(partnershipId)),
				(each) -> !each.figures().isEmpty());
	}

	/**
	 * Returns the indicators of partnerships that have a shared name, with their
	 * published figures, by partnership.
	 * @param key the letters and digits of the shared name
	 */
	public Map<UUID, IndicatorSeries> shared(String key, Collection<UUID> partnershipIds) {
		var reports = this.reports.reportsOf(partnershipIds);
		var rows = this.reader.shared(key, partnershipIds)
			.stream()
			.collect(Collectors.groupingBy(IndicatorRows::partnershipId));
		var shared = new HashMap<UUID, IndicatorSeries>();
		rows.forEach((id, all) -> SeriesAnalysis.masked(all, reports.getOrDefault(id, List.of()), false)
			.forEach((series) -> shared.put(id, series)));
		return shared;
	}

	/** Returns a page of the indicators of which the reader may see a figure. */
	public Page<IndicatorSeries> indicators(UUID partnershipId, Pageable page) {
		boolean drafts = drafts(partnershipId);
		var reports = this.reports.reportsOf(partnershipId);
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::id).toList();
		var rows = this.reader.readable(partnershipId, published, drafts, page);
		return new PageImpl<>(SeriesAnalysis.masked(rows.getContent(), reports, drafts), page, rows.getTotalElements());
	}

	private boolean drafts(UUID partnershipId) {
		return this.user.readsDrafts(partnershipId);
	}

}
