package org.throughline.browse;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Lineage;

/**
 * The earlier statement a statement was carried forward from, and its chain of earlier
 * versions.
 *
 * @param chain the statement itself, followed by its earlier versions
 * @param gaps the periods between these whose reports do not have it
 * @param reportBefore the previous report in the same series
 */
public record EarlierStatement(StatementLocation place, List<Lineage.Occurrence> chain, List<String> gaps,
		@Nullable UUID reportBefore) {

	/** Returns its lineage, as far as the reader may see it. */
	public @Nullable Lineage lineage() {
		return Lineage.of(this.chain, this.gaps, this.reportBefore, false);
	}

}
