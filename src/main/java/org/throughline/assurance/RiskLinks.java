package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * The register, report, owner and themes that a risk is linked to.
 *
 * @param owner the organisation that owns it
 */
public record RiskLinks(@Nullable Integer registerNumber, @Nullable String registerName, @Nullable String reportSlug,
		@Nullable NamedReference owner, List<NamedReference> themes) {

	RiskLinks withoutRegister() {
		return new RiskLinks(null, null, this.reportSlug, this.owner, this.themes);
	}

}
