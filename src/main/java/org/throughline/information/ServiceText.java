package org.throughline.information;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * The text of a service page, if the installation has one of its own. Migrations add a
 * row for each page.
 */
@Entity
class ServiceText extends AggregateRoot {

	@Enumerated(EnumType.STRING)
	private ServicePage page;

	private @Nullable String wording;

	@SuppressWarnings("NullAway.Init")
	protected ServiceText() {
	}

	void replace(@Nullable String own) {
		this.wording = own;
	}

	ServicePageText text() {
		return new ServicePageText(id(), this.page, (this.wording != null) ? this.wording : this.page.supplied(),
				this.wording == null, version());
	}

}
