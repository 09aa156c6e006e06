package org.throughline.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two copies of the application share one queue. */
@ApplicationTest
class JobQueueTests {

	private static final Duration HEARTBEAT = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Clock clock;

	private final Recorded job = new Recorded();

	private final Repeated repeated = new Repeated();

	private JobQueue one;

	private JobQueue other;

	@BeforeEach
	void start() {
		this.jdbc.sql("delete from job").update();
		this.one = copy();
		this.other = copy();
	}

	@AfterEach
	void stop() {
		this.one.destroy();
		this.other.destroy();
	}

	@Test
	void jobThatIsAddedTwiceIsRunOnce() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.one.add(this.job, "a", true);
			this.other.add(this.job, "a", true);
		});
		this.one.start();
		this.other.start();
		await(() -> this.jdbc.sql("select count(*) = 0 from job where task_name = 'job'")
			.query(Boolean.class)
			.single());
		assertThat(this.job.done).containsExactly("a");
	}

	@Test
	void jobIsNotRunIfItsTransactionFails() throws InterruptedException {
		this.one.start();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.one.add(this.job, "a", true);
			status.setRollbackOnly();
		});
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.one.add(this.job, "b", true));
		assertThat(this.job.ran.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(this.job.done).containsExactly("b");
	}

	@Test
	void jobOfACopyThatWasStoppedIsRunByAnother() {
		this.jdbc
			.sql("""
					insert into job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
					values ('job', 'recorded/c', now() - interval '5 minutes', true, 'stopped', now() - interval '5 minutes', 1)""")
			.update();
		this.one.start();
		await(() -> this.job.done.equals(List.of("c")));
	}

	@Test
	void jobIsToldThatItsLastAttemptFailed() {
		this.job.fails = true;
		this.jdbc.sql("""
				insert into job (task_name, task_instance, execution_time, picked, consecutive_failures, version)
				values ('job', 'recorded/d', now() - interval '1 minute', false, 3, 1)""").update();
		this.one.start();
		await(() -> this.job.failed.equals(List.of("d")));
		await(() -> this.jdbc.sql("select count(*) = 0 from job where task_name = 'job'")
			.query(Boolean.class)
			.single());
	}

	@Test
	void repeatedJobIsRunByOneCopyAndAgainWhenItsTimeWasMissed() {
		this.one.start();
		this.other.start();
		await(() -> this.repeated.runs.get() == 1 && next() != null);
		assertThat(next()).isEqualTo(Repeated.NEXT);
		this.one.destroy();
		this.other.destroy();
		this.jdbc.sql("update job set execution_time = now() - interval '7 days' where task_name = 'repeated'")
			.update();
		this.one = copy();
		this.one.start();
		await(() -> this.repeated.runs.get() == 2);
	}

	@Test
	void repeatedJobThatFailsIsTriedAgainSoon() {
		this.repeated.fails = true;
		this.one.start();
		await(() -> this.repeated.runs.get() == 1 && next() != null);
		assertThat(next()).isBefore(this.clock.instant().plus(Duration.ofMinutes(6)));
	}

	private @Nullable Instant next() {
		return this.jdbc.sql("select execution_time from job where task_name = 'repeated' and not picked")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional()
			.filter((next) -> next.isAfter(this.clock.instant()))
			.orElse(null);
	}

	private JobQueue copy() {
		var jobs = new StaticListableBeanFactory();
		jobs.addBean("job", this.job);
		jobs.addBean("repeated", this.repeated);
		return new JobQueue(this.database, jobs.getBeanProvider(Job.class), jobs.getBeanProvider(RepeatedJob.class),
				this.clock, true, HEARTBEAT);
	}

	private static void await(BooleanSupplier condition) {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(until);
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	/** Counts how often it is run. */
	private static final class Repeated implements RepeatedJob {

		private static final Instant NEXT = Instant.parse("2100-01-01T00:00:00Z");

		private final AtomicInteger runs = new AtomicInteger();

		private volatile boolean fails;

		@Override
		public String name() {
			return "repeated";
		}

		@Override
		public Instant next(Instant ended) {
			return NEXT;
		}

		@Override
		public void run() {
			this.runs.incrementAndGet();
			if (this.fails) {
				throw new IllegalStateException("for the test");
			}
		}

	}

	/** Records what it is run for. */
	private static final class Recorded implements Job {

		private final List<String> done = new CopyOnWriteArrayList<>();

		private final List<String> failed = new CopyOnWriteArrayList<>();

		private final CountDownLatch ran = new CountDownLatch(1);

		private volatile boolean fails;

		@Override
		public String name() {
			return "recorded";
		}

		@Override
		public void run(String id) {
			if (this.fails) {
				throw new IllegalStateException("for the test");
			}
			this.done.add(id);
			this.ran.countDown();
		}

		@Override
		public void failed(String id) {
			this.failed.add(id);
		}

	}

}
