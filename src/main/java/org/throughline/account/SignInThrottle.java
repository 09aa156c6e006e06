package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.ClientNetwork;

/**
 * Limits failed sign-ins in 15 minutes: five for an email address, known or not, from one
 * network, fifty for it from everywhere, so that strangers do not keep its owner out, and
 * thirty for a network. An attempt is counted before the password is checked, so that
 * parallel attempts cannot exceed the limit; a successful one is subtracted. Unknown
 * private links are limited in the same way. A count has a connection of its own, because
 * it stays if the work is rolled back; so nobody counts in a transaction.
 */
@Component
public class SignInThrottle {

	static final Duration PERIOD = Duration.ofMinutes(15);

	/** For an email address from one network. */
	static final int PER_ACCOUNT = 5;

	/** For an email address from everywhere. */
	static final int PER_ACCOUNT_EVERYWHERE = 50;

	static final int PER_ADDRESS = 30;

	/** Mails with links to an email address. */
	private static final int MAILS = 3;

	private static final int CLEANED_AT_ONCE = 100;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	private final JdbcClient jdbc;

	SignInThrottle(DataSource dataSource, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("sign_in_bucket")
			.idColumn("id")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.clientClock(meter(clock))
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
	}

	/**
	 * Counts an attempt.
	 * @return how long to wait if a limit is reached
	 */
	Optional<Duration> attempt(String email, String address) {
		var counts = counts(email, address);
		for (int i = 0; i < counts.size(); i++) {
			var count = counts.get(i).tryConsumeAndReturnRemaining(1);
			if (!count.isConsumed()) {
				counts.subList(0, i).forEach((counted) -> counted.addTokens(1));
				return Optional.of(Duration.ofNanos(count.getNanosToWaitForRefill()));
			}
		}
		return Optional.empty();
	}

	/** Subtracts a successful attempt. */
	void succeeded(String email, String address) {
		counts(email, address).forEach((counted) -> counted.addTokens(1));
	}

	/**
	 * Counts an attempt.
	 * @param of the email address or the network address it is counted for
	 * @return how long to wait if the limit is reached
	 */
	Optional<Duration> attempt(Limit limit, String of) {
		var count = count(limit, of).tryConsumeAndReturnRemaining(1);
		return count.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(count.getNanosToWaitForRefill()));
	}

	/** Subtracts a successful attempt. */
	void succeeded(Limit limit, String of) {
		count(limit, of).addTokens(limit.steps);
	}

	/** Counts a sign-in by a provider that was refused as much as ten that are begun. */
	public void refusedByProvider(String address) {
		count(Limit.PROVIDER, address).tryConsumeAsMuchAsPossible(9L * Limit.PROVIDER.steps);
	}

	private Bucket count(Limit limit, String of) {
		String name = (limit == Limit.CODE) ? account(of) + " code"
				: limit.name().toLowerCase(Locale.ROOT) + " " + ClientNetwork.of(of);
		return count(name, limit.attempts * limit.steps);
	}

	/** The kinds of attempts that are limited besides passwords. */
	enum Limit {

		/** A code of the second step, which only those who know the password can try. */
		CODE(PER_ACCOUNT, 1),

		/** A passkey. */
		PASSKEY(PER_ADDRESS, 1),

		/** An unknown private link. A link that works is never refused. */
		LINK(PER_ADDRESS, 1),

		/**
		 * A sign-in by a provider: a step there and one back. Nothing can be guessed, and
		 * a whole council may begin its day behind one address.
		 */
		PROVIDER(10 * PER_ADDRESS, 2);

		private final int attempts;

		private final int steps;

		Limit(int attempts, int steps) {
			this.attempts = attempts;
			this.steps = steps;
		}

	}

	/** Counts a request for a mail and returns whether it may be sent. */
	boolean mayMail(String email, String address) {
		return count("mail from " + ClientNetwork.of(address), PER_ADDRESS).tryConsume(1)
				&& count("mail to " + account(email), MAILS).tryConsume(1);
	}

	/** Forgets the wrong passwords of an email address, after a new password. */
	void forgetPasswords(String email) {
		this.jdbc.sql("delete from sign_in_bucket where id like :account || ' %' and id <> :account || ' code'")
			.param("account", account(email))
			.update();
	}

	/** Forgets all failures of an email address. */
	void forget(String email) {
		forgetPasswords(email);
		this.jdbc.sql("delete from sign_in_bucket where id = ? || ' code'").param(account(email)).update();
	}

	/** Removes expired counts. */
	void clean() {
		this.buckets.removeExpired(CLEANED_AT_ONCE);
	}

	private List<Bucket> counts(String email, String address) {
		return List.of(count("address " + ClientNetwork.of(address), PER_ADDRESS),
				count(account(email) + " everywhere", PER_ACCOUNT_EVERYWHERE),
				count(account(email) + " " + ClientNetwork.of(address), PER_ACCOUNT));
	}

	private Bucket count(String name, int attempts) {
		return this.buckets.getProxy(name, () -> limit(attempts));
	}

	private static String account(String email) {
		return "account " + UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
	}

	private static BucketConfiguration limit(int attempts) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(attempts).refillIntervally(attempts, PERIOD).build())
			.build();
	}

	private static TimeMeter meter(Clock clock) {
		return new TimeMeter() {

			@Override
			public long currentTimeNanos() {
				return Math.multiplyExact(clock.millis(), 1_000_000L);
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}

		};
	}

}
