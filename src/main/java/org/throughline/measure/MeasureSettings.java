package org.throughline.measure;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * What a partnership decides about its figures: below which number those about children
 * are not shown.
 */
@Service
@Transactional(readOnly = true)
public class MeasureSettings {

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	MeasureSettings(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * What is decided.
	 *
	 * @param smallBelow the smallest number about children that is shown, nought apart
	 * @param version which state it is; 0 where nothing is decided yet
	 */
	public record Setting(int smallBelow, int version) {

	}

	/** What the partnership decided, or what is usual. */
	public Setting of(UUID partnershipId) {
		return this.jdbc.sql("select small_below, version from measure_setting where partnership_id = ?")
			.param(partnershipId)
			.query((row, number) -> new Setting(row.getInt(1), row.getInt(2)))
			.optional()
			.orElse(new Setting(SmallNumbers.USUAL, 0));
	}

	/** Decides below which number figures about children are not shown. */
	@Transactional
	public void hideBelow(UUID partnershipId, int smallBelow, int version) {
		this.user.requireManager(partnershipId);
		if (smallBelow < 2 || smallBelow > MOST) {
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
			throw new OptimisticLockingFailureException("The limit of small numbers");
		}
	}

}
