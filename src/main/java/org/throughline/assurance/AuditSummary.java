package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * An audit in a list.
 *
 * @param number its number in the partnership
 * @param content its content
 * @param reportSlug the report it is in
 * @param organisations the number of organisations listed
 * @param findings the number of findings
 */
public record AuditSummary(int number, AuditContent content, @Nullable String reportSlug, int organisations,
		long findings) {

	/** Whether the report states another number of participants than is listed. */
	public boolean countsDiffer() {
		return this.content.stated().differsFrom(this.organisations, this.content.method().serviceList().size());
	}

}
