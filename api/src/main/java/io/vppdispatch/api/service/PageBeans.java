package io.vppdispatch.api.service;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.ForecastStatus;
import io.vppdispatch.api.http.page.DayPages;
import io.vppdispatch.api.http.page.PageController;
import io.vppdispatch.api.http.page.PageProblems;
import io.vppdispatch.api.publication.DayPlans;
import io.vppdispatch.api.run.Runs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages. */
@Configuration(proxyBeanMethods = false)
@Import({PageController.class, PageProblems.class})
class PageBeans implements WebMvcConfigurer {

    @Bean
    DayPages dayPages(Days days, ForecastStatus forecasts, Runs runs, DayPlans plans, ServiceSettings settings) {
        return new DayPages(days, forecasts, runs, plans, settings.marketZone());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/login").setViewName("login");
    }
}
