package org.throughline.platform.start;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.util.ClassUtils;

/**
 * Makes the start shorter: of the application's own classes Spring looks first for the
 * bean that has the usual name of its class, and goes through all beans only without one.
 */
class BeansByName implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String OWN = "org.throughline.";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
			beans.setAutowireCandidateResolver(new UsualNames());
		}
	}

	private static final class UsualNames extends ContextAnnotationAutowireCandidateResolver {

		@Override
		public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
			String suggested = super.getSuggestedName(dependency);
			Class<?> type = dependency.getDependencyType();
			return (suggested == null && type.getName().startsWith(OWN)) ? ClassUtils.getShortNameAsProperty(type)
					: suggested;
		}

	}

}
