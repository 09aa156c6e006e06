package org.throughline.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.text.Messages;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.document.DocumentProblem;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.job.Job;
import org.throughline.platform.job.JobQueue;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.DraftHasChanged;
import org.throughline.report.PublicationJob;
import org.throughline.report.PublicationJob.State;
import org.throughline.report.PublicationOrder;
import org.throughline.report.PublicationQueue;
import org.throughline.report.PublicationService;

/**
 * Publishes reports in the background: makes and checks the files first, then publishes
 * and seals in one transaction. Until that ends nothing is public, and nothing is left of
 * a job that is stopped or cancelled. A job has the permissions of the person who asked.
 */
@Component
class PublicationJobs implements PublicationQueue, Job {

	private static final Logger logger = LoggerFactory.getLogger(PublicationJobs.class);

	private final JobQueue queue;

	private final EditionService editions;

	private final PublicationService publications;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Messages messages;

	private final Clock clock;

	PublicationJobs(JobQueue queue, EditionService editions, PublicationService publications,
			PartnershipService partnerships, CurrentUser user, JdbcClient jdbc, PlatformTransactionManager transactions,
			Messages messages, Clock clock) {
		this.queue = queue;
		this.editions = editions;
		this.publications = publications;
		this.partnerships = partnerships;
		this.user = user;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void ask(UUID partnershipId, String slug, PublicationOrder order) {
		this.user.requireManager(partnershipId);
		this.user.requireRecentSecondStep();
		if (!add(partnershipId, slug, order)
				&& !find(partnershipId, slug).map(PublicationJob::order).equals(Optional.of(order))) {
			throw new OptimisticLockingFailureException("someone has asked to publish it otherwise");
		}
	}

	/** Asks for the first edition of a report that was published earlier. */
	@Transactional
	void askEarlier(UUID partnershipId, String slug) {
		add(partnershipId, slug, null);
	}

	/** Adds a job. Returns false if one for the report is active. */
	private boolean add(UUID partnershipId, String slug, @Nullable PublicationOrder order) {
		var person = this.user.person();
		var added = this.jdbc
			.sql("""
					insert into publication_job (id, partnership_id, report, publication, asked_by_id, asked_by, asked_at,
					  state, files, problems)
					values (:id, :partnership, :report, :publication::jsonb, :askedById, :askedBy, :askedAt, 'WAITING', 0, '[]')
					on conflict (partnership_id, report) do update set id = excluded.id, publication = excluded.publication,
					  asked_by_id = excluded.asked_by_id, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
					  state = excluded.state, files = 0, problems = '[]', published = null
					  where publication_job.state not in ('WAITING', 'RUNNING')
					returning id""")
			.param("id", TimeOrderedId.next())
			.param("partnership", partnershipId)
			.param("report", slug)
			.param("publication", (order != null) ? Json.write(order) : null)
			.param("askedById", person.map(SignedInUser::id).orElse(null))
			.param("askedBy", this.user.name())
			.param("askedAt", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional();
		added.ifPresent((id) -> this.queue.add(this, id.toString(), order != null));
		return added.isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<PublicationJob> find(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select publication, asked_by, asked_at, state, files, problems, published from publication_job
				where partnership_id = ? and report = ?""")
			.params(partnershipId, slug)
			.query((row, number) -> new PublicationJob(State.valueOf(row.getString("state")),
					order(row.getString("publication")), row.getString("asked_by"),
					row.getTimestamp("asked_at").toInstant(), row.getInt("files"),
					List.of(Json.read(row.getString("problems"), DocumentProblem[].class)), row.getString("published")))
			.optional();
	}

	@Override
	@Transactional
	public boolean cancel(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				update publication_job set state = 'CANCELLED'
				where partnership_id = ? and report = ? and state in ('WAITING', 'RUNNING')""")
			.params(partnershipId, slug)
			.update() > 0;
	}

	@Override
	public String name() {
		return "publication";
	}

	@Override
	public void run(String id) {
		begin(UUID.fromString(id)).ifPresent((asked) -> {
			try {
				as(asked, () -> publish(asked));
			}
			catch (CancellationException ex) {
				logger.info("The making of {} was cancelled", asked.report());
			}
			catch (DocumentRefused ex) {
				end(asked, State.REFUSED, ex.problems());
			}
			catch (RuleViolation ex) {
				end(asked, State.REFUSED, ex.all().stream().map(this::problem).toList());
			}
			catch (DraftHasChanged ex) {
				end(asked, State.REFUSED, List.of(problem(ex.changes().isEmpty()
						? new RuleViolation("", "report.changedSinceAsked")
						: new RuleViolation("", "report.partsChangedSinceAsked", String.join("; ", ex.changes())))));
			}
			catch (OptimisticLockingFailureException ex) {
				end(asked, State.REFUSED, List.of(problem(new RuleViolation("", "report.changedSinceAsked"))));
			}
			catch (NotFoundException ex) {
				end(asked, State.REFUSED, List.of(problem(new RuleViolation("", "report.notYoursToPublish"))));
			}
			catch (RuntimeException ex) {
				logger.error("The edition of {} could not be made", asked.report(), ex);
				end(asked, State.FAILED, List.of());
			}
		});
	}

	/** Begins a job, or begins it again if the application was stopped while it ran. */
	private Optional<Asked> begin(UUID id) {
		return this.jdbc.sql("""
				update publication_job set state = 'RUNNING', files = 0 where id = ? and state in ('WAITING', 'RUNNING')
				returning id, partnership_id, report, publication, asked_by_id, asked_by""")
			.param(id)
			.query((row, number) -> new Asked(row.getObject("id", UUID.class),
					row.getObject("partnership_id", UUID.class), row.getString("report"),
					order(row.getString("publication")), row.getObject("asked_by_id", UUID.class),
					row.getString("asked_by")))
			.optional();
	}

	private void as(Asked asked, Runnable work) {
		Supplier<Boolean> supplier = () -> {
			work.run();
			return true;
		};
		if (asked.byId() == null) {
			this.user.asService(supplier);
		}
		else {
			this.user.asPerson(new SignedInUser(asked.byId(), "", asked.by()), supplier);
		}
	}

	private void publish(Asked asked) {
		var partnership = Records.one(this.partnerships.all(), (each) -> each.id().equals(asked.partnershipId()));
		var order = asked.order();
		if (order == null) {
			this.editions.prepareEarlier(partnership, asked.report(), (files) -> report(asked, files));
			finish(asked, () -> {
				this.editions.sealEarlier(partnership.id(), asked.report());
				return asked.report();
			});
		}
		else {
			this.editions.prepare(partnership, asked.report(), order, (files) -> report(asked, files));
			finish(asked, () -> this.publications.publish(partnership.id(), asked.report(), order));
		}
	}

	/** Records how many files are made, unless the job was cancelled. */
	private void report(Asked asked, int files) {
		if (this.jdbc.sql("update publication_job set files = ? where id = ? and state = 'RUNNING'")
			.params(files, asked.id())
			.update() == 0) {
			throw new CancellationException();
		}
	}

	/**
	 * Does the work unless the job was cancelled; afterwards it cannot be cancelled.
	 * @param work publishes and returns the slug of the published report
	 */
	private void finish(Asked asked, Supplier<String> work) {
		this.transaction.executeWithoutResult((status) -> {
			report(asked, EditionForm.values().length);
			this.jdbc.sql("update publication_job set state = 'DONE', published = ? where id = ?")
				.params(work.get(), asked.id())
				.update();
		});
	}

	private void end(Asked asked, State state, List<DocumentProblem> problems) {
		if (asked.byId() == null) {
			logger.warn("The report {} has no edition: {} problems in its files", asked.report(), problems.size());
		}
		this.jdbc.sql("update publication_job set state = ?, problems = ?::jsonb where id = ? and state = 'RUNNING'")
			.params(state.name(), Json.write(problems), asked.id())
			.update();
	}

	private DocumentProblem problem(RuleViolation violation) {
		return new DocumentProblem(this.messages.text("report.place"),
				this.messages.text(violation.key(), violation.arguments()));
	}

	private static @Nullable PublicationOrder order(@Nullable String json) {
		return (json != null) ? Json.read(json, PublicationOrder.class) : null;
	}

	/**
	 * A requested publication.
	 *
	 * @param report slug of the report
	 * @param order what is published; {@code null} for a report that was published
	 * earlier
	 * @param byId the person who asked; {@code null} for a process
	 */
	private record Asked(UUID id, UUID partnershipId, String report, @Nullable PublicationOrder order,
			@Nullable UUID byId, String by) {

	}

}
