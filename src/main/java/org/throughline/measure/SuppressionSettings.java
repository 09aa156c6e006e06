package org.throughline.measure;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * The suppression threshold of each partnership.
 */
@Service
@Transactional(readOnly = true)
public class SuppressionSettings {

	private static final int HIGHEST = 20;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	SuppressionSettings(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * The threshold of a partnership.
	 *
	 * @param smallBelow the smallest number about children that is shown, other than 0
	 * @param version the version, or 0 if the partnership has not set a threshold
	 */
	public record Setting(int smallBelow, int version) {

	}

	/** Returns the partnership's threshold, or the default. */
	public Setting of(UUID partnershipId) {
		return this.jdbc.sql("select small_below, version from measure_setting where partnership_id = ?")
			.param(partnershipId)
			.query((row, number) -> new Setting(row.getInt(1), row.getInt(2)))
			.optional()
			.orElse(new Setting(SmallNumberSuppression.DEFAULT_THRESHOLD, 0));
	}

	/** Changes the threshold. */
	@Transactional
	public void updateThreshold(UUID partnershipId, int smallBelow, int version) {
		this.user.requireManager(partnershipId);
		if (smallBelow < 2 || smallBelow > HIGHEST) {
			throw new RuleViolation("smallBelow", "measure.smallBelow.range");
		}
		int changed = this.jdbc.sql("""
				insert into measure_setting (partnership_id, small_below, version) values (:place, :below, 1)
				on conflict (partnership_id) do update set small_below = :below, version = measure_setting.version + 1
				where measure_setting.version = :version""")
			.param("place", partnershipId)
			.param("below", smallBelow)
			.param("version", version)
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("Suppression threshold");
		}
	}

}
