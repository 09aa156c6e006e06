package org.throughline.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue of jobs in the database (db-scheduler). A job is added in the transaction of
 * the caller and runs after it, in one copy of the application. If that copy is stopped,
 * another one, or the next start, runs it again.
 */
@Component
public class JobQueue implements DisposableBean {

	/** Some jobs at a time, so that a long one does not keep others waiting. */
	private static final int AT_A_TIME = 3;

	private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

	/**
	 * A repeated job that fails does not wait for its next time, which may be tomorrow.
	 */
	private static final Duration FAILED = Duration.ofMinutes(5);

	/** After as many heartbeats a job counts as stopped. */
	private static final int MISSED_HEARTBEATS = 4;

	private static final int MOST_RETRIES = 3;

	private final ObjectProvider<Job> jobs;

	private final OneTimeTask<Void> task;

	private final Scheduler scheduler;

	private final boolean inBackground;

	private final Clock clock;

	JobQueue(DataSource database, ObjectProvider<Job> jobs, ObjectProvider<RepeatedJob> repeated, Clock clock,
			@Value("${throughline.background-jobs:true}") boolean inBackground,
			@Value("${throughline.job-heartbeat:5s}") Duration heartbeat) {
		this.jobs = jobs;
		this.clock = clock;
		this.inBackground = inBackground;
		this.task = Tasks.oneTime("job")
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(MOST_RETRIES,
					new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY),
					(complete, operations) -> each(complete.getExecution().taskInstance.getId(), Job::failed)))
			.onDeadExecutionRevive()
			.execute((instance, context) -> each(instance.getId(), Job::run));
		this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), this.task)
			.startTasks(repeated.stream().map(JobQueue::repeat).toList())
			.clock(clock::instant)
			.tableName("job")
			.threads(AT_A_TIME)
			.enablePriority()
			.pollUsingFetchAndLockOnExecute(0.5, 1.0)
			.pollingInterval(heartbeat.multipliedBy(2))
			.heartbeatInterval(heartbeat)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.shutdownMaxWait(Duration.ofSeconds(1))
			.build();
	}

	private static RecurringTask<Void> repeat(RepeatedJob job) {
		return Tasks.recurring(job.name(), new Schedule() {

			@Override
			public Instant getNextExecutionTime(ExecutionComplete complete) {
				return job.next(complete.getTimeDone());
			}

			@Override
			public Instant getInitialExecutionTime(Instant now) {
				return now;
			}

			@Override
			public boolean isDeterministic() {
				return false;
			}

		}).onFailure(new FailureHandler.OnFailureRetryLater<>(FAILED)).execute((instance, context) -> job.run());
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.inBackground) {
			this.scheduler.start();
		}
	}

	@Override
	public void destroy() {
		this.scheduler.stop();
	}

	/** Returns whether jobs run in the background. */
	public boolean inBackground() {
		return this.inBackground;
	}

	/**
	 * Adds a job that runs as soon as the current transaction is committed. One that
	 * waits already is not added again.
	 * @param id what the job is done for
	 * @param urgent whether somebody waits for it
	 */
	public void add(Job job, String id, boolean urgent) {
		String instance = job.name() + "/" + id;
		if (this.inBackground) {
			this.scheduler.scheduleIfNotExists(
					this.task.instanceBuilder(instance).priority(urgent ? Priority.HIGH : Priority.LOW).build(),
					this.clock.instant());
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				begin(instance);
			}
		});
	}

	/** Begins at once; without jobs in the background, ends before it returns. */
	private void begin(String instance) {
		if (this.inBackground) {
			this.scheduler.triggerCheckForDueExecutions();
		}
		else {
			CompletableFuture.runAsync(() -> each(instance, Job::run)).join();
		}
	}

	private void each(String instance, BiConsumer<Job, String> work) {
		int end = instance.indexOf('/');
		this.jobs.stream()
			.filter((job) -> job.name().equals(instance.substring(0, end)))
			.forEach((job) -> work.accept(job, instance.substring(end + 1)));
	}

}
