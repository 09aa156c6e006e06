package org.throughline.action;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decisions of business managers: verify, return, reopen, close and override the RAG
 * rating.
 */
class ManagerDecisionTests extends ActionTest {

	/** Only its owner reports a status such as blocked. */
	private static final Runnable NO_MOVE = () -> {
	};

	@Test
	void theOwnerReportsAndAnotherVerifies(@Autowired ApplicationEvents events) {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Done in May");
		signInManager();
		var waiting = details();
		assertThat(waiting.allowed().mayVerify()).isTrue();
		assertThat(this.actions.list(this.place.id(), ActionFilter.of(Attention.TO_VERIFY), Pageable.ofSize(20)))
			.extracting(ActionSummary::reference)
			.containsExactly(this.reference);
		this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, "Seen");
		var verified = details();
		assertThat(verified.action().status()).isEqualTo(ActionStatus.VERIFIED_COMPLETE);
		assertThat(verified.action().progress().rating().rag()).isEqualTo(Rag.BLUE);
		assertThat(verified.updates()).extracting((update) -> update.content().kind())
			.containsExactly(UpdateKind.VERIFIED, UpdateKind.PROGRESS);
		assertThat(verified.updates().get(1).by().organisation()).isEqualTo("Test CCG");
		assertThat(events.stream(ActionReportedComplete.class)).hasSize(1);
		assertThat(events.stream(ActionVerified.class)).hasSize(1);
	}

	@Test
	void nobodyVerifiesTheirOwnOrganisationsWord() {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, this.owner);
		assertThat(details().allowed().verifyRefusal()).isEqualTo("action.verify.ownOrganisation");
		assertRefused("action.verify.ownOrganisation",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, null));
		assertRefused("action.verify.ownOrganisation",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "Not seen"));
		assertThat(details().action().status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
	}

	@Test
	void nobodyVerifiesWhatTheyReportedThemselves() {
		signInManager();
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, "Is done", List.of(), "told by phone"));
		var told = details().updates().get(0);
		assertThat(told.by().onBehalf()).isTrue();
		assertThat(told.by().source()).isEqualTo("told by phone");
		assertRefused("action.verify.ownReport",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, null));
		signInManager();
		this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null,
				"Seen in the minutes");
	}

	@Test
	void anActionIsVerifiedByEvidenceOrByWhatWasSeen() {
		signInOwner();
		report("https://example.org/minutes");
		signInManager();
		this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null,
				"The minutes of May are missing");
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		signInManager();
		assertRefused("action.verify.noEvidence",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, " "));
		this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "They are still missing");
		signInOwner();
		report("https://example.org/minutes-of-may");
		signInManager();
		this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, null);
		assertThat(details().action().status()).isEqualTo(ActionStatus.VERIFIED_COMPLETE);
	}

	private void report(String link) {
		this.updates.update(this.place.id(), this.reference, new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, null,
				List.of(NewEvidence.link("Minutes", link)), null));
	}

	@Test
	void theManagerMovesItAsTheStatusAllowsAndNowhereElse() {
		signInManager();
		for (var from : ActionStatus.values()) {
			for (var to : ActionStatus.values()) {
				String one = this.bodies.action(this.place, this.owner, from);
				Runnable move = managersMove(one, to);
				if (from.canTransitionTo(to, ActionActor.MANAGER)) {
					move.run();
					assertThat(this.actions.details(this.place.id(), one).action().status()).isEqualTo(to);
				}
				else if (move != NO_MOVE) {
					assertRefused("action.status.notNow", move);
					assertThat(this.actions.details(this.place.id(), one).action().status()).isEqualTo(from);
				}
			}
		}
	}

	@Test
	void aReturnedActionGoesBackAndCanBeReopenedAfterAll(@Autowired ApplicationEvents events) {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		signInManager();
		assertRefused("action.return.missing",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, " "));
		this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "No evidence");
		assertThat(details().action().progress().statusNote()).isEqualTo("No evidence");
		assertThat(events.stream(ActionReturned.class)).hasSize(1);
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Evidence added");
		signInManager();
		this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, "Seen");
		assertRefused("text.missing",
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.IN_PROGRESS, null, ""));
		this.updates.decide(this.place.id(), this.reference, ActionStatus.IN_PROGRESS, null, "It happened again");
		this.updates.decide(this.place.id(), this.reference, ActionStatus.NO_LONGER_NEEDED, null, "Service closed");
		var closed = details();
		assertThat(closed.action().status()).isEqualTo(ActionStatus.NO_LONGER_NEEDED);
		assertThat(closed.action().progress().rating().rag()).isNull();
		assertThat(closed.updates()).extracting(UpdateDetails::number).containsExactly(6, 5, 4, 3, 2, 1);
	}

	@Test
	void theTrafficLightCanBeSetWithAReasonAndGivenBack() {
		signInManager();
		this.updates.overrideRag(this.place.id(), this.reference, Rag.RED, "Lead post vacant");
		assertThat(details().action().progress().rating().rag()).isEqualTo(Rag.RED);
		assertThat(details().action().progress().rating().proposal().rag()).isEqualTo(Rag.GREEN);
		this.updates.overrideRag(this.place.id(), this.reference, null, "Post filled");
		assertThat(details().action().progress().rating().rag()).isEqualTo(Rag.GREEN);
		assertRefused("action.rag.blueIsVerified",
				() -> this.updates.overrideRag(this.place.id(), this.reference, Rag.BLUE, "As good as done"));
	}

	@Test
	void ofTwoManagersJudgingAtOnceOneDecides() {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		var manager = signInManager();
		var together = new CyclicBarrier(2);
		var one = CompletableFuture.supplyAsync(() -> decides(together, manager, () -> this.updates
			.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, "Seen")));
		var two = CompletableFuture.supplyAsync(() -> decides(together, manager,
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "Not seen")));
		assertThat(List.of(one.join(), two.join())).containsExactlyInAnyOrder(true, false);
		assertThat(details().updates()).hasSize(2);
	}

	private Runnable managersMove(String one, ActionStatus to) {
		var place = this.place.id();
		return switch (to) {
			case VERIFIED_COMPLETE ->
				() -> this.updates.decide(place, one, ActionStatus.VERIFIED_COMPLETE, null, "said");
			case RETURNED -> () -> this.updates.decide(place, one, ActionStatus.RETURNED, null, "said");
			case IN_PROGRESS -> () -> this.updates.decide(place, one, ActionStatus.IN_PROGRESS, null, "said");
			case NO_LONGER_NEEDED -> () -> this.updates.decide(place, one, ActionStatus.NO_LONGER_NEEDED, null, "said");
			default -> NO_MOVE;
		};
	}

	private boolean decides(CyclicBarrier together, SignedInUser manager, Runnable decision) {
		return atOnce(together, manager, () -> {
			try {
				decision.run();
				return true;
			}
			catch (RuleViolation refused) {
				return false;
			}
		});
	}

}
