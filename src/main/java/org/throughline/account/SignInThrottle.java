package org.throughline.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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

import org.springframework.stereotype.Component;

/**
 * Limits failed sign-ins to five in 15 minutes for an email address, known or not, and
 * thirty for an IP address. An attempt is counted before the password is checked, so that
 * parallel attempts cannot exceed the limit; a successful one is subtracted. Unknown
 * private links are limited in the same way.
 */
@Component
class SignInThrottle {

	static final Duration PERIOD = Duration.ofMinutes(15);

	static final int PER_ACCOUNT = 5;

	static final int PER_ADDRESS = 30;

	private static final int CLEANED_AT_ONCE = 100;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	SignInThrottle(DataSource dataSource, Clock clock) {
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
	 * @return how long to wait if the limit is reached
	 */
	Optional<Duration> attempt(String email, String address) {
		var byAddress = ofAddress(address).tryConsumeAndReturnRemaining(1);
		if (!byAddress.isConsumed()) {
			return Optional.of(Duration.ofNanos(byAddress.getNanosToWaitForRefill()));
		}
		var byAccount = ofAccount(email).tryConsumeAndReturnRemaining(1);
		if (!byAccount.isConsumed()) {
			ofAddress(address).addTokens(1);
			return Optional.of(Duration.ofNanos(byAccount.getNanosToWaitForRefill()));
		}
		return Optional.empty();
	}

	/** Subtracts a successful attempt. */
	void succeeded(String email, String address) {
		ofAddress(address).addTokens(1);
		ofAccount(email).addTokens(1);
	}

	/**
	 * Counts an unknown private link. A link that works is never refused.
	 * @return how long to wait if the limit is reached
	 */
	Optional<Duration> unknownLink(String address) {
		var links = this.buckets.getProxy("link " + network(address), () -> limit(PER_ADDRESS))
			.tryConsumeAndReturnRemaining(1);
		return links.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(links.getNanosToWaitForRefill()));
	}

	/** Removes expired counts. */
	void clean() {
		this.buckets.removeExpired(CLEANED_AT_ONCE);
	}

	private Bucket ofAccount(String email) {
		var name = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
		return this.buckets.getProxy("account " + name, () -> limit(PER_ACCOUNT));
	}

	private Bucket ofAddress(String address) {
		return this.buckets.getProxy("address " + network(address), () -> limit(PER_ADDRESS));
	}

	private static BucketConfiguration limit(int attempts) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(attempts).refillIntervally(attempts, PERIOD).build())
			.build();
	}

	/**
	 * Returns the /64 network of an IPv6 address, because a client owns all of it. A name
	 * is not looked up.
	 */
	private static String network(String address) {
		if (!address.matches("[0-9a-fA-F:.]+")) {
			return "unknown";
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, (bytes.length == 16) ? 8 : bytes.length);
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
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
