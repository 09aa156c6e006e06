package org.throughline.measure;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money with the wording of the report.
 *
 * @param amount the amount in pounds and pence, or {@code null} if it is not stated
 */
@Embeddable
public record StatedAmount(@Nullable BigDecimal amount, @Nullable String asWritten) {

	/** Nothing stated. */
	public static final StatedAmount NONE = new StatedAmount(null, null);

	public StatedAmount {
		amount = Pounds.checked("amount", amount);
	}

	/** Returns text such as "£6,592.80"; empty if the amount is not stated. */
	public String shown() {
		return (this.amount != null) ? Pounds.shown(this.amount) : "";
	}

}
