package org.throughline.measure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.IndicatorReader.IndicatorQuery;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the figures of an indicator, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class FigureService {

	private final IndicatorReader indicators;

	private final SeriesReader series;

	private final FigureRows rows;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	FigureService(IndicatorReader indicators, SeriesReader series, FigureRows rows, ReportDirectory reports,
			CurrentUser user, JdbcClient jdbc) {
		this.indicators = indicators;
		this.series = series;
		this.rows = rows;
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Returns all figures of an indicator with their numbers, the reasons for suppression
	 * and statements that do not match.
	 */
	public IndicatorSeries series(UUID partnershipId, String indicator) {
		this.user.requireManager(partnershipId);
		return this.series.whole(IndicatorQuery.bySlug(partnershipId, indicator), this.reports.reportsOf(partnershipId))
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns all indicators with all figures, in the order of the library. */
	public List<IndicatorFigures> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var reports = FigureRules.slugs(this.reports.reportsOf(partnershipId));
		return this.indicators
			.withFigures(new IndicatorQuery("select id from indicator where partnership_id = :place",
					Map.of("place", partnershipId)))
			.stream()
			.map((loaded) -> new IndicatorFigures(loaded.indicator(), loaded.figures(), reports))
			.toList();
	}

	/** Returns a figure by its number. */
	public Figure figure(UUID partnershipId, String indicator, int number) {
		this.user.requireManager(partnershipId);
		return figure(this.indicators.require(partnershipId, indicator), number);
	}

	private Figure figure(Indicator indicator, int number) {
		return this.rows.of(indicator.id())
			.stream()
			.filter((figure) -> figure.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a figure; does nothing if it was added before. */
	@Transactional
	public void add(UUID partnershipId, String indicator, UUID id, FigureContent content) {
		this.user.requireManager(partnershipId);
		var found = this.indicators.require(partnershipId, indicator);
		lock(found);
		var known = this.rows.of(found.id());
		if (known.stream().noneMatch((figure) -> figure.id().equals(id))) {
			FigureRules.check(found.content(), content, null, known,
					FigureRules.slugs(this.reports.reportsOf(partnershipId)));
			this.rows.insert(found.id(), id, content);
		}
	}

	/** Updates a figure. */
	@Transactional
	public void edit(UUID partnershipId, String indicator, int number, FigureContent content, int version) {
		this.user.requireManager(partnershipId);
		var found = this.indicators.require(partnershipId, indicator);
		lock(found);
		var before = figure(found, number);
		if (before.version() != version) {
			throw new OptimisticLockingFailureException("Figure " + number + " of " + indicator);
		}
		FigureRules.check(found.content(), content, before.id(), this.rows.of(found.id()),
				FigureRules.slugs(this.reports.reportsOf(partnershipId)));
		this.rows.update(before.id(), content);
	}

	/** Removes a figure. */
	@Transactional
	public void remove(UUID partnershipId, String indicator, int number, int version) {
		int removed = this.jdbc.sql("delete from figure where id = ? and version = ?")
			.params(figure(partnershipId, indicator, number).id(), version)
			.update();
		if (removed == 0) {
			throw new OptimisticLockingFailureException("Figure " + number + " of " + indicator);
		}
	}

	/** Locks the indicator until the transaction ends. */
	private void lock(Indicator indicator) {
		this.jdbc.sql("select id from indicator where id = ? for update")
			.param(indicator.id())
			.query(UUID.class)
			.list();
	}

}
