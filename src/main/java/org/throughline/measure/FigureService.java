package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the figures of indicators, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class FigureService {

	private final IndicatorReader reader;

	private final FigureWriter writer;

	private final FigureRepository figures;

	private final ReportDirectory reports;

	private final CurrentUser user;

	FigureService(IndicatorReader reader, FigureWriter writer, FigureRepository figures, ReportDirectory reports,
			CurrentUser user) {
		this.reader = reader;
		this.writer = writer;
		this.figures = figures;
		this.reports = reports;
		this.user = user;
	}

	/**
	 * Returns all figures of an indicator with their numbers, the reasons for suppression
	 * and statements that do not match.
	 */
	public IndicatorSeries series(UUID partnershipId, String indicator) {
		this.user.requireManager(partnershipId);
		return SeriesAnalysis
			.whole(this.reader.withFigures(partnershipId, List.of(indicator)), this.reports.reportsOf(partnershipId))
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns all indicators with all figures, in the order of the library. */
	public List<IndicatorFigures> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var reports = this.reports.idsBySlug(partnershipId).keySet();
		return this.reader.withFigures(partnershipId)
			.stream()
			.map((loaded) -> new IndicatorFigures(loaded.indicator(), loaded.figures(), reports))
			.toList();
	}

	public FigureDetails figure(UUID partnershipId, String indicator, int number) {
		this.user.requireManager(partnershipId);
		return Records.one(this.reader.figures(partnershipId, indicator), (figure) -> figure.number() == number);
	}

	@Transactional
	public void add(UUID partnershipId, String indicator, FigureContent content) {
		save(partnershipId, List.of(FigureChange.add(indicator, content)));
	}

	/** Updates a figure. */
	@Transactional
	public void edit(UUID partnershipId, String indicator, int number, FigureContent content, int version) {
		var figure = figure(partnershipId, indicator, number);
		save(partnershipId, List.of(FigureChange.update(indicator, figure, version, content)));
	}

	/** Adds and updates figures, all or none. */
	@Transactional
	public void save(UUID partnershipId, List<FigureChange> changes) {
		this.user.requireManager(partnershipId);
		this.writer.save(partnershipId, changes);
	}

	@Transactional
	public void remove(UUID partnershipId, String indicator, int number, int version) {
		var figure = this.figures.findById(figure(partnershipId, indicator, number).id())
			.orElseThrow(NotFoundException::new);
		figure.requireVersion(version);
		this.figures.delete(figure);
		this.figures.flush();
	}

}
