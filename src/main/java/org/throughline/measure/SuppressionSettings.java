package org.throughline.measure;

import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
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

	private final MeasureSettingRepository settings;

	private final CurrentUser user;

	SuppressionSettings(MeasureSettingRepository settings, CurrentUser user) {
		this.settings = settings;
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
		return this.settings.findById(partnershipId)
			.map((stored) -> new Setting(stored.smallBelow(), stored.version() + 1))
			.orElse(new Setting(SmallNumberSuppression.DEFAULT_THRESHOLD, 0));
	}

	/** Changes the threshold. */
	@Transactional
	public void updateThreshold(UUID partnershipId, int smallBelow, int version) {
		this.user.requireManager(partnershipId);
		if (smallBelow < 2 || smallBelow > HIGHEST) {
			throw new RuleViolation("smallBelow", "measure.smallBelow.range");
		}
		if (of(partnershipId).version() != version) {
			throw new OptimisticLockingFailureException("Suppression threshold");
		}
		this.settings.findById(partnershipId)
			.ifPresentOrElse((stored) -> stored.updateThreshold(smallBelow),
					() -> this.settings.save(new MeasureSetting(partnershipId, smallBelow)));
		this.settings.flush();
	}

}
