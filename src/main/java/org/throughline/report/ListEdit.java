package org.throughline.report;

import org.jspecify.annotations.Nullable;

/**
 * The report's own words around one list as they shall stand.
 *
 * @param version the version the editor saw ({@link ListDetails#UNWRITTEN} for none yet)
 */
public record ListEdit(@Nullable String introduction, @Nullable Integer declared, @Nullable String declaredAsWritten,
		int version) {

}
