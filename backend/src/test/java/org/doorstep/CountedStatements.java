package org.doorstep;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Counts what the database is asked: for tests that a long list asks it as often as a short one. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    public static int soFar() {
        return STATEMENTS.get();
    }

    @Bean
    static BeanPostProcessor counted() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DatabaseClient client ? counting(client) : bean;
            }
        };
    }

    private static DatabaseClient counting(DatabaseClient client) {
        return (DatabaseClient) Proxy.newProxyInstance(DatabaseClient.class.getClassLoader(), new Class<?>[] {DatabaseClient.class}, (_, method, arguments) -> {
            if (method.getName().equals("sql")) {
                STATEMENTS.incrementAndGet();
            }
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }
}
