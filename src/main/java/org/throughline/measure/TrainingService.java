package org.throughline.measure;

import java.util.Map;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;
import org.throughline.measure.TrainingActivity.Links;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.persistence.SqlOrder;
import org.throughline.theme.ThemeService;

/**
 * Manages training activities and their evaluations, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class TrainingService extends NumberedRecordService<TrainingActivity, TrainingDetails, TrainingEdit> {

	private static final String EVALUATED = "exists (select from training_evaluation v where v.activity_id = e.id)";

	private static final String NOT_EVALUATED_FIRST = EVALUATED + ", e.held_from desc nulls last, e.number desc";

	private static final SqlOrder SORTED = new SqlOrder(Map.of("title", "lower(e.title)", "kind",
			SqlOrder.constants("e.kind", TrainingKind.class), "held", "e.held_from", "evaluated", EVALUATED));

	private final TrainingActivityRepository activities;

	private final TrainingEvaluationRepository evaluations;

	private final NumberedEntities entities;

	private final TrainingQueries queries;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	private final ObjectProvider<SourceDirectory> sources;

	TrainingService(TrainingActivityRepository activities, TrainingEvaluationRepository evaluations,
			NumberedEntities entities, TrainingQueries queries, OrganisationService organisations, ThemeService themes,
			ReportDirectory reports, ObjectProvider<SourceDirectory> sources, CurrentUser user) {
		super(TrainingActivity.class, entities, user);
		this.activities = activities;
		this.evaluations = evaluations;
		this.entities = entities;
		this.queries = queries;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.sources = sources;
	}

	/**
	 * Returns a page of the partnership's activities, those without an evaluation first.
	 */
	public Page<TrainingDetails> list(UUID partnershipId, Pageable page) {
		requireManager(partnershipId);
		var found = this.entities.page(TrainingActivity.class, partnershipId,
				SORTED.by(page.getSort(), NOT_EVALUATED_FIRST), page);
		return new PageImpl<>(this.queries.details(found), page, this.activities.countByPartnershipId(partnershipId));
	}

	/** Returns all activities of the partnership by number. */
	public List<TrainingDetails> all(UUID partnershipId) {
		requireManager(partnershipId);
		return this.queries.details(this.activities.findByPartnershipIdOrderByNumber(partnershipId));
	}

	/** Returns the number of activities without an evaluation. */
	public int notEvaluated(UUID partnershipId) {
		requireManager(partnershipId);
		return this.activities.countNotEvaluated(partnershipId);
	}

	@Override
	protected List<TrainingDetails> read(UUID partnershipId, int number) {
		return this.queries.details(stored(partnershipId, number).stream().toList());
	}

	@Override
	protected IntFunction<TrainingActivity> create(UUID partnershipId, TrainingEdit edit) {
		var links = new Lookup(partnershipId).links(edit);
		return (number) -> new TrainingActivity(partnershipId, number, edit.content(), links);
	}

	@Override
	protected void replace(TrainingActivity activity, TrainingEdit edit) {
		activity.update(edit.content(), new Lookup(activity.partnershipId()).links(edit));
	}

	/**
	 * Adds several activities with their evaluations.
	 * @param request identifier of the request whose accepted return contains them, or
	 * {@code null}
	 */
	@Transactional
	public void addAll(UUID partnershipId, List<EvaluatedTraining> added, @Nullable UUID request) {
		requireManager(partnershipId);
		var lookup = new Lookup(partnershipId);
		int number = this.entities.highest(TrainingActivity.class, partnershipId);
		for (var training : added) {
			var edit = training.activity();
			var activity = new TrainingActivity(partnershipId, ++number, edit.content(), lookup.links(edit))
				.returnedTo(request);
			this.activities.save(activity);
			if (training.evaluation() != null) {
				this.evaluations.save(new TrainingEvaluation(activity.id(), 1, training.evaluation().checked()));
			}
		}
		this.activities.flush();
	}

	@Transactional
	public void evaluate(UUID partnershipId, int number, EvaluationContent content) {
		requireManager(partnershipId);
		var activity = this.activities.findAndLockByPartnershipIdAndNumber(partnershipId, number)
			.orElseThrow(NotFoundException::new);
		this.evaluations.saveAndFlush(new TrainingEvaluation(activity.id(),
				this.evaluations.highestNumber(activity.id()) + 1, content.checked()));
	}

	public EvaluationDetails evaluation(TrainingDetails activity, int number) {
		return Records.one(activity.evaluations(), (evaluation) -> evaluation.number() == number);
	}

	/** Updates an evaluation. */
	@Transactional
	public void editEvaluation(UUID partnershipId, int activity, int number, EvaluationContent content, int version) {
		var evaluation = evaluation(partnershipId, activity, number);
		evaluation.requireVersion(version);
		evaluation.update(content.checked());
	}

	@Transactional
	public void removeEvaluation(UUID partnershipId, int activity, int number, int version) {
		var evaluation = evaluation(partnershipId, activity, number);
		evaluation.requireVersion(version);
		this.evaluations.delete(evaluation);
	}

	/** Returns the reviews an activity can be about, newest first. */
	public List<Choice> reviews(UUID partnershipId) {
		requireManager(partnershipId);
		return reviewSources(partnershipId).map((review) -> new Choice(review.reference(), review.title())).toList();
	}

	private Stream<RecommendationSource> reviewSources(UUID partnershipId) {
		return this.sources.stream()
			.filter((directory) -> directory.type() == SourceType.REVIEW)
			.flatMap((directory) -> directory.known(partnershipId).stream());
	}

	private TrainingEvaluation evaluation(UUID partnershipId, int activity, int number) {
		requireManager(partnershipId);
		return stored(partnershipId, activity)
			.flatMap((found) -> this.evaluations.findByActivityIdAndNumber(found.id(), number))
			.orElseThrow(NotFoundException::new);
	}

	/** Looks up once what activities are linked to. */
	private final class Lookup {

		private final KnownSlugs reports;

		private final KnownSlugs organisations = TrainingService.this.organisations.known();

		private final KnownSlugs themes = TrainingService.this.themes.known();

		private final KnownSlugs reviews;

		Lookup(UUID partnershipId) {
			this.reports = TrainingService.this.reports.known(partnershipId);
			this.reviews = new KnownSlugs(() -> reviewSources(partnershipId)
				.collect(Collectors.toMap(RecommendationSource::reference, RecommendationSource::id)));
		}

		Links links(TrainingEdit edit) {
			return new Links(this.reports.id("report", edit.report()),
					this.organisations.id("provider", edit.provider()), this.reviews.id("review", edit.review()),
					this.themes.ids("themes", edit.themes()));
		}

	}

}
