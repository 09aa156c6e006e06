package org.throughline.platform.start;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class BeansByNameTests {

	private final GenericApplicationContext beans = new GenericApplicationContext();

	BeansByNameTests() {
		new BeansByName().initialize(this.beans);
		this.beans.registerBean(Needing.class);
	}

	@Test
	void beanWithTheUsualNameOfItsClassIsTaken() {
		register("needed");
		assertThat(taken()).isSameAs(this.beans.getBean("needed"));
	}

	@Test
	void beanWithAnotherNameIsFoundByItsClass() {
		register("another");
		assertThat(taken()).isSameAs(this.beans.getBean("another"));
	}

	@Test
	void primaryBeanComesFirst() {
		register("needed");
		register("another", (bean) -> bean.setPrimary(true));
		assertThat(taken()).isSameAs(this.beans.getBean("another"));
	}

	private void register(String name, BeanDefinitionCustomizer... settings) {
		this.beans.registerBean(name, Needed.class, settings);
	}

	private Needed taken() {
		this.beans.refresh();
		return this.beans.getBean(Needing.class).thing();
	}

	static class Needed {

	}

	record Needing(Needed thing) {

	}

}
