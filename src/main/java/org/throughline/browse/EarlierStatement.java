package org.throughline.browse;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Lineage;

/**
 * What a statement was carried from, and for how long it has been said.
 *
 * @param place where it was said before
 * @param chain the statement itself, then what it was carried from, and so on
 * @param reportBefore the report just before in the same series
 */
public record EarlierStatement(StatementPlace place, List<Lineage.Occurrence> chain, @Nullable UUID reportBefore) {

	/** The line it stands in; only what the reader may see counts. */
	public @Nullable Lineage lineage() {
		return Lineage.of(this.chain, this.reportBefore, false);
	}

}
