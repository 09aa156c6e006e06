package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.TestClock;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.Visibility;
import org.throughline.theme.TestThemes;

/**
 * Recommendations of reviews and their actions for tests, whatever their texts, on the
 * theme of neglect.
 */
@TestComponent
@Transactional
public class TestFollowUps {

	private final EntityManager entities;

	private final ActionRepository actions;

	private final TestThemes themes;

	TestFollowUps(EntityManager entities, ActionRepository actions, TestThemes themes) {
		this.entities = entities;
		this.actions = actions;
		this.themes = themes;
	}

	/** Adds a recommendation of a review. */
	public UUID recommendation(UUID partnershipId, UUID reviewId, int number, Visibility visibility, String text,
			LocalDate day) {
		var content = RecommendationContent.of("A review", text, visibility)
			.citing(new SourceCitation("A review", null, day));
		var added = new Recommendation(UUID.randomUUID(), partnershipId, number,
				new RecommendationOrigin(SourceType.REVIEW, reviewId), content,
				new ResponseDetails(RecommendationResponse.ACCEPTED, null), OutcomeDetails.OPEN,
				new Recommendation.Links(Set.of(), Set.of(neglect())));
		this.entities.persist(added);
		this.entities.flush();
		return added.id();
	}

	/** Adds a recommendation to these organisations that is of no record. */
	public void recommendation(UUID partnershipId, int number, Visibility visibility, String text, UUID... addressees) {
		this.entities.persist(new Recommendation(UUID.randomUUID(), partnershipId, number,
				new RecommendationOrigin(SourceType.OTHER, null),
				RecommendationContent.of("A source", text, visibility), ResponseDetails.NOT_STATED, OutcomeDetails.OPEN,
				new Recommendation.Links(Set.of(addressees), Set.of())));
		this.entities.flush();
	}

	/** Adds an action in progress, with an update and a file as its evidence. */
	public void action(UUID partnershipId, int number, UUID owner) {
		var day = LocalDate.of(2026, 1, 1);
		var action = new Action(UUID.randomUUID(), partnershipId, number,
				ActionContent.of("Words.", Visibility.PARTNER), new Action.Links(null, Set.of(), Set.of()),
				new ActionOrigin(day, false), Instant.now())
			.assigned(owner, null);
		action.recordStatus(ActionStatus.IN_PROGRESS, null, Instant.now());
		this.entities.persist(action);
		UUID update = update(action, Visibility.PARTNER, "Somebody", day);
		this.entities.persist(new Evidence(action, update, file("minutes.txt", "text/plain")));
		this.entities.persist(new Evidence(action, update, file("poster.png", "image/png")));
		this.entities.flush();
	}

	private static UpdateLog.CheckedEvidence file(String name, String mediaType) {
		byte[] content = { 'x' };
		return new UpdateLog.CheckedEvidence("Minutes", null,
				new EvidenceFile(name, mediaType, content, Sha256.of(content), null));
	}

	/** Adds an action that only its number is public of, with a public update. */
	public void countedAction(UUID partnershipId, int number, String text) {
		var day = LocalDate.of(2025, 1, 1);
		var action = new Action(UUID.randomUUID(), partnershipId, number, ActionContent.of(text, Visibility.COUNT_ONLY),
				new Action.Links(null, Set.of(), Set.of()), new ActionOrigin(day, false), Instant.now());
		this.entities.persist(action);
		update(action, Visibility.PUBLIC, text, day);
		this.entities.flush();
	}

	/** Sets the day an action is due, regardless of the rules. */
	public void recordDueDate(UUID partnershipId, String reference, LocalDate day) {
		action(partnershipId, reference).changeDueDate(day);
		this.entities.flush();
	}

	/** Rewords an action, of no plan and theme then. */
	public void reword(UUID partnershipId, String reference, String wording, Visibility visibility) {
		action(partnershipId, reference).replace(ActionContent.of(wording, visibility),
				new Action.Links(null, Set.of(), Set.of()));
		this.entities.flush();
	}

	/** Rewords a public recommendation. */
	public void rewordRecommendation(UUID partnershipId, String reference, String wording) {
		this.entities
			.createQuery(
					"select r from Recommendation r where r.partnershipId = :partnership and r.reference = :reference",
					Recommendation.class)
			.setParameter("partnership", partnershipId)
			.setParameter("reference", reference)
			.getSingleResult()
			.replace(RecommendationContent.of("A source", wording, Visibility.PUBLIC),
					new Recommendation.Links(Set.of(), Set.of()));
		this.entities.flush();
	}

	/** Adds a file as evidence to the first update of an action. */
	public void attach(UUID partnershipId, String reference, String describes, String fileName, byte[] content) {
		var action = action(partnershipId, reference);
		UUID update = this.entities
			.createQuery("select u.id from ActionUpdate u where u.actionId = :action order by u.number", UUID.class)
			.setParameter("action", action.id())
			.setMaxResults(1)
			.getSingleResult();
		var file = new EvidenceFile(fileName, "text/plain", content, Sha256.of(content), null);
		this.entities.persist(new Evidence(action, update, new UpdateLog.CheckedEvidence(describes, null, file)));
		this.entities.flush();
	}

	private Action action(UUID partnershipId, String reference) {
		return this.actions.findForChangeByPartnershipIdAndReference(partnershipId, reference).orElseThrow();
	}

	/** Changes who may read the recommendations with this wording, of no theme. */
	public void changeVisibility(String wording, Visibility visibility) {
		this.entities
			.createQuery("select r from Recommendation r where r.content.wording = :wording", Recommendation.class)
			.setParameter("wording", wording)
			.getResultList()
			.forEach((one) -> one.replace(RecommendationContent.of("A source", wording, visibility),
					new Recommendation.Links(Set.of(), Set.of())));
		this.entities.flush();
	}

	/**
	 * Adds an action in which each text is the same, with an update and evidence on the
	 * day it is due.
	 */
	public void action(UUID recommendationId, int number, Visibility visibility, String text, ActionStatus status,
			LocalDate day) {
		var partnershipId = this.entities.find(Recommendation.class, recommendationId).partnershipId();
		var content = new ActionContent(text, new PlanWording(null, text, null, null), text, null,
				Monitoring.NOT_STATED, visibility, text);
		var action = new Action(UUID.randomUUID(), partnershipId, number, content,
				new Action.Links(null, Set.of(recommendationId), Set.of(neglect())), new ActionOrigin(day, false),
				Instant.now());
		action.changeDueDate(day);
		action.recordStatus(status, "said", Instant.now());
		this.entities.persist(action);
		UUID update = update(action, visibility, text, day);
		this.entities
			.persist(new Evidence(action, update, new UpdateLog.CheckedEvidence(text, "https://example.org/", null)));
		this.entities.flush();
	}

	/** Adds public updates of an action. */
	public void updates(UUID partnershipId, String reference, int count) {
		var action = action(partnershipId, reference);
		for (int number = 0; number < count; number++) {
			update(action, Visibility.PUBLIC, "Said", LocalDate.now(TestClock.ZONE));
		}
		this.entities.flush();
	}

	private UUID update(Action action, Visibility visibility, String text, LocalDate day) {
		UUID id = UUID.randomUUID();
		this.entities.persist(new ActionUpdate(id, action, UpdateContent.of(UpdateKind.PROGRESS, text, day, visibility),
				new UpdateAuthor(null, text, null, false, null), new OwnerOnDay(null, null), Instant.now()));
		return id;
	}

	private UUID neglect() {
		return this.themes.id("neglect");
	}

}
