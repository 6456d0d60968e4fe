export * from 'nhsuk-frontend';
