package org.throughline.action;

import java.util.UUID;

import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.time.Dates;

/**
 * A rule on responses.
 *
 * @param own whether it is the partnership's own and not the default
 * @param current whether it holds today
 */
public record ResponseRuleDetails(UUID id, ResponseRuleContent content, boolean own, boolean current,
		int version) implements ManagedRecord {

	@Override
	public String title() {
		return "Rule from " + Dates.inWords(this.content.validFrom());
	}

}
